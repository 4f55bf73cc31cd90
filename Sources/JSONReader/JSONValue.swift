// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A JSON value as a tree, for answers that are small and read once.
package indirect enum JSONValue: Sendable {
    /// An object, its members in their order, repeated ones too.
    case object([(key: String, value: JSONValue)])
    /// An array.
    case array([JSONValue])
    /// A string.
    case string(String)
    /// A number: its value where it is an integer of 64 bits, and as it is written.
    case number(Int64?, text: String)
    /// True or false.
    case boolean(Bool)
    /// Null.
    case null

    /// Reads a whole document.
    package init(json: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var scanner = JSONScanner(json, limits: limits)
        try scanner.start()
        try self.init(&scanner)
        try scanner.finish()
    }

    /// Takes the value that comes next. The scanner bounds how deep values may nest.
    private init(_ scanner: inout JSONScanner) throws(JSONError) {
        switch try scanner.kind() {
        case .object:
            var members: [(key: String, value: JSONValue)] = []
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                let name = String(decoding: scanner.utf8(of: key), as: UTF8.self)
                members.append((name, try JSONValue(&scanner)))
            }
            self = .object(members)
        case .array:
            var elements: [JSONValue] = []
            try scanner.beginArray()
            while try scanner.nextElement() { elements.append(try JSONValue(&scanner)) }
            self = .array(elements)
        case .string:
            let token = try scanner.string()
            self = .string(String(decoding: scanner.utf8(of: token), as: UTF8.self))
        case .number:
            let token = try scanner.number()
            self = .number(scanner.integer(of: token), text: String(decoding: scanner.text(of: token), as: UTF8.self))
        case .boolean: self = .boolean(try scanner.boolean())
        case .null:
            try scanner.null()
            self = .null
        }
    }

    /// The first member of a name; nil where there is none, it is null, or this is no object.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members.first(where: { $0.key == name })?.value else {
            return nil
        }
        if case .null = value { return nil }
        return value
    }

    /// The elements of an array; of an object whose keys are all numbers the values in the order of the numbers, as PHP
    /// writes an array with gaps.
    package var elements: [JSONValue]? {
        switch self {
        case .array(let elements): return elements
        case .object(let members):
            let numbered = members.compactMap { member in UInt64(member.key).map { (number: $0, value: member.value) } }
            guard !members.isEmpty, numbered.count == members.count else { return nil }
            return numbered.sorted { $0.number < $1.number }.map(\.value)
        default: return nil
        }
    }

    /// The text of a string that is not blank, or of a number.
    package var text: String? {
        switch self {
        case .string(let text): text.allSatisfy(\.isWhitespace) ? nil : text
        case .number(_, let text): text
        default: nil
        }
    }

    /// The value of an integer, also of one that is written as a string.
    package var integer: Int64? {
        switch self {
        case .number(let value, _): value
        case .string(let text): Int64(text.filter { !$0.isWhitespace })
        default: nil
        }
    }

    /// The truth value of true and false, of 0 and 1, and of these as text.
    package var boolean: Bool? {
        switch self {
        case .boolean(let value): value
        case .number(0, _): false
        case .number(1, _): true
        case .string(let text):
            switch text.lowercased() {
            case "1", "true", "yes": true
            case "0", "false", "no": false
            default: nil
            }
        default: nil
        }
    }
}
