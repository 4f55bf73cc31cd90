// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Takes the opening bracket of an object; `nextKey()` then goes through it.
    package mutating func beginObject() throws(JSONError) {
        guard try nextByte() == UInt8(ascii: "{") else { throw unexpected("an object was expected") }
        try open(isObject: true)
    }

    /// Takes the opening bracket of an array; `nextElement()` then goes through it.
    package mutating func beginArray() throws(JSONError) {
        guard try nextByte() == UInt8(ascii: "[") else { throw unexpected("an array was expected") }
        try open(isObject: false)
    }

    /// Takes the next key of the innermost object with its colon, or the closing bracket and answers nil.
    ///
    /// The value of the key before must have been taken.
    package mutating func nextKey() throws(JSONError) -> JSONStringToken? {
        var byte = try nextByte()
        if byte == UInt8(ascii: "}") {
            close()
            return nil
        }
        if !isAtContainerStart {
            guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end of the object was expected") }
            offset += 1
            byte = try nextByte()
        }
        guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks was expected") }
        let key = try string()
        guard try nextByte() == UInt8(ascii: ":") else { throw unexpected("a colon was expected") }
        offset += 1
        isAtContainerStart = false
        return key
    }

    /// Whether the innermost array has another element, which the caller then takes; else takes the closing bracket.
    package mutating func nextElement() throws(JSONError) -> Bool {
        let byte = try nextByte()
        if byte == UInt8(ascii: "]") {
            close()
            return false
        }
        if !isAtContainerStart {
            guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end of the array was expected") }
            offset += 1
            if try nextByte() == UInt8(ascii: "]") { throw unexpected("a value was expected") }
        }
        isAtContainerStart = false
        return true
    }

    private mutating func open(isObject: Bool) throws(JSONError) {
        guard depth < limits.nesting else {
            throw JSONError(.tooDeep, "nested deeper than \(limits.nesting) levels", at: offset)
        }
        depth += 1
        objectBits = objectBits << 1 | (isObject ? 1 : 0)
        offset += 1
        isAtContainerStart = true
    }

    private mutating func close() {
        depth -= 1
        objectBits >>= 1
        offset += 1
        isAtContainerStart = false
    }
}
