// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension ReissueDecoder {
    /// Takes an integer: a number whose value is integral, or a string of up to 19 digits; nil for null and the rest.
    mutating func integer() throws(JSONError) -> Int64? {
        let kind = try scanner.kind()
        let position = scanner.position
        var value: Int64?
        switch kind {
        case .number:
            let number = try scanner.number()
            value = scanner.integer(of: number)
            if number.isInteger, value != nil { return value }
        case .string:
            let text = try scanner.string()
            value = integerValue(of: scanner.utf8(of: text))
        case .null:
            try scanner.null()
            return nil
        default:
            try scanner.skipValue()
        }
        noteReading(kind, as: "integer", isRead: value != nil, at: position)
        return value
    }

    /// Takes a string, or a number as text; nil for null, blank text and the rest.
    mutating func text() throws(JSONError) -> JSONString? {
        let kind = try scanner.kind()
        let position = scanner.position
        let text = try plainText()
        if kind != .string, kind != .null { noteReading(kind, as: "string", isRead: text != nil, at: position) }
        return text
    }

    /// Does as `text()` and notes nothing.
    mutating func plainText() throws(JSONError) -> JSONString? {
        switch try scanner.kind() {
        case .string:
            let token = try scanner.string()
            let text = scanner.value(of: token)
            return text.utf8.allSatisfy(isWhiteSpace) ? nil : text
        case .number:
            let number = try scanner.number()
            let written = scanner.text(of: number)
            if !written.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
                return JSONString(utf8: written, isWellFormed: true)
            }
            return scanner.decimal(of: number)?.plainText.map { JSONString($0) }
        default:
            try scanner.skipValue()
            return nil
        }
    }

    /// Takes the octets of a string, blank ones too; else does as `text()`.
    mutating func octets() throws(JSONError) -> [UInt8]? {
        guard try scanner.kind() == .string else { return try text()?.utf8 }
        let text = try scanner.string()
        return scanner.utf8(of: text)
    }

    /// Takes a truth value: true and false, 0 and 1, and their spellings as text.
    mutating func boolean() throws(JSONError) -> Bool? {
        let kind = try scanner.kind()
        let position = scanner.position
        var value: Bool?
        switch kind {
        case .boolean:
            value = try scanner.boolean()
        case .number:
            let number = try scanner.number()
            value = scanner.integer(of: number).flatMap { $0 == 0 ? false : $0 == 1 ? true : nil }
            if number.isInteger, value != nil { return value }
        case .string:
            let token = try scanner.string()
            let text = scanner.utf8(of: token).trimmingWhiteSpace()
            switch String(decoding: text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self) {
            case "1", "true", "yes": value = true
            case "0", "false", "no": value = false
            default: value = nil
            }
        case .null:
            try scanner.null()
            return nil
        case .array, .object:
            try scanner.skipValue()
        }
        noteReading(kind, as: "0 or 1", isRead: value != nil, at: position)
        return value
    }

    private mutating func noteReading(
        _ kind: JSONKind,
        as expected: String,
        isRead: Bool,
        at position: SourcePosition
    ) {
        let found = kind.rawValue
        let note: DecodingNote.Kind =
            isRead ? .convertedType(found: found, expected: expected) : .unreadable(found: found, expected: expected)
        self.note(note, at: position)
    }
}

/// The value of a decimal integer of up to 19 digits with an optional sign, white space around it ignored.
private func integerValue(of text: [UInt8]) -> Int64? {
    let digits = text.trimmingWhiteSpace()
    let unsigned = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") ? digits.dropFirst() : digits
    guard 1...19 ~= unsigned.count, unsigned.allSatisfy(isDigit) else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
}

extension JSONKind {
    /// The kind in a sentence.
    var phrase: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "true or false"
        case .null: "null"
        }
    }
}
