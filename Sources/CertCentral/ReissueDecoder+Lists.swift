// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension ReissueDecoder {
    /// Takes a list of texts: an array, an object whose keys are numbers, or one text with commas or white space
    /// between the entries. Blank and null entries are dropped; nil for null and what is no list.
    mutating func list() throws(JSONError) -> [JSONString]? {
        let kind = try scanner.kind()
        let position = scanner.position
        switch kind {
        case .array:
            return try array(at: position)
        case .object:
            let entries = try numberedObject()
            note(
                entries == nil
                    ? .unreadable(found: "object", expected: "array")
                    : .convertedType(found: "object", expected: "array"),
                at: position
            )
            return entries
        case .string:
            let token = try scanner.string()
            let text = scanner.value(of: token)
            note(.convertedType(found: "string", expected: "array"), at: position)
            return text.utf8.split { $0 == UInt8(ascii: ",") || isWhiteSpace($0) }
                .map { JSONString(utf8: Array($0)) }
        case .null:
            try scanner.null()
            return nil
        case .number, .boolean:
            try scanner.skipValue()
            note(.unreadable(found: kind.rawValue, expected: "array"), at: position)
            return nil
        }
    }

    private mutating func array(at position: SourcePosition) throws(JSONError) -> [JSONString] {
        var entries: [JSONString] = []
        var stranger: JSONKind?
        try scanner.beginArray()
        while try scanner.nextElement() { try takeEntry(into: &entries, &stranger) }
        if let stranger {
            note(.convertedType(found: "array with \(stranger.phrase)", expected: "array of strings"), at: position)
        }
        return entries
    }

    /// PHP writes an array whose keys have gaps as an object.
    private mutating func numberedObject() throws(JSONError) -> [JSONString]? {
        var numbered: [(number: UInt64, entry: JSONString)] = []
        var isNumbered = true
        var isEmpty = true
        var isSorted = true
        try scanner.beginObject()
        while let token = try scanner.nextKey() {
            isEmpty = false
            guard let number = scanner.arrayIndex(of: token) else {
                isNumbered = false
                try scanner.skipValue()
                continue
            }
            var entries: [JSONString] = []
            var stranger: JSONKind?
            try takeEntry(into: &entries, &stranger)
            guard let entry = entries.first else { continue }
            if let last = numbered.last, last.number > number { isSorted = false }
            numbered.append((number, entry))
        }
        guard isNumbered, !isEmpty else { return nil }
        if !isSorted { numbered.sort { $0.number < $1.number } }
        return numbered.map(\.entry)
    }

    private mutating func takeEntry(into entries: inout [JSONString], _ stranger: inout JSONKind?) throws(JSONError) {
        let kind = try scanner.kind()
        guard kind == .string else {
            if kind != .null { stranger = stranger ?? kind }
            return try scanner.skipValue()
        }
        let token = try scanner.string()
        let text = scanner.value(of: token)
        if !text.utf8.allSatisfy(isWhiteSpace) { entries.append(text) }
    }
}

extension JSONScanner {
    /// The number that a key of a PHP array spells: decimal, of up to 18 digits, without leading zeros.
    func arrayIndex(of token: JSONStringToken) -> UInt64? {
        guard !token.hasEscapes, 1...18 ~= token.contents.count else { return nil }
        let digits = utf8(of: token)
        guard digits.allSatisfy(isDigit), digits.count == 1 || digits[0] != UInt8(ascii: "0") else { return nil }
        return digits.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
    }
}
