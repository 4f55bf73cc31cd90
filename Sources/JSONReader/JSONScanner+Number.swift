// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Takes a number without decoding it.
    package mutating func number() throws(JSONError) -> JSONNumberToken {
        var byte = try nextByte()
        let start = offset
        var index = offset
        var isInteger = true
        if byte == UInt8(ascii: "-") { index += 1 }
        byte = try digit(at: index, of: start)
        if byte == UInt8(ascii: "0") {
            index += 1
            if let next = self.byte(at: index), isDigit(next) {
                throw JSONError(.badNumber, "a JSON number has no leading zeros", at: start)
            }
        } else {
            skipDigits(&index)
        }
        if self.byte(at: index) == UInt8(ascii: ".") {
            isInteger = false
            index += 1
            _ = try digit(at: index, of: start)
            skipDigits(&index)
        }
        if let next = self.byte(at: index), next | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            index += 1
            if let sign = self.byte(at: index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
            _ = try digit(at: index, of: start)
            skipDigits(&index)
        }
        guard index - start <= limits.numberLength else {
            throw JSONError(.numberTooLong, "a number longer than \(limits.numberLength) bytes", at: start)
        }
        offset = index
        return JSONNumberToken(contents: start..<index, isInteger: isInteger)
    }

    private func byte(at index: Int) -> UInt8? { index < end ? bytes[index] : nil }

    private func digit(at index: Int, of start: Int) throws(JSONError) -> UInt8 {
        guard let byte = byte(at: index) else { throw truncated() }
        guard !isDigit(byte) else { return byte }
        if byte == UInt8(ascii: "I") { throw JSONError(.notANumber, "NaN and Infinity are not JSON", at: start) }
        throw JSONError(.badNumber, "a digit is missing in a number", at: index)
    }

    private func skipDigits(_ index: inout Int) {
        while index < end, isDigit(bytes[index]) { index += 1 }
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
