// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension APIKey {
    private static let placeholderOctets = Array(placeholder.utf8)

    /// A text without the key, should it hold it, also as JSON or a URL spells it.
    ///
    /// Whoever cuts text that may hold the key does so afterwards: half a key is not found.
    func redacted(from text: String) -> String {
        let octets = Array(text.utf8)
        let clean = redacted(fromText: octets)
        // The key is ASCII, so that what is left is as well-formed as before.
        return clean.count == octets.count && clean == octets ? text : String(decoding: clean, as: UTF8.self)
    }

    /// The body of an answer without the key, should a server have repeated it; JSON stays JSON.
    func redacted(fromBody body: [UInt8]) -> [UInt8] {
        let search = KeySearch(octets)
        var isFound = false
        for spelling in KeySearch.Spelling.all where !isFound {
            search.forEachMatch(in: body, body.indices, spelling) { _ in isFound = true }
        }
        guard isFound else { return body }
        do throws(JSONError) {
            return try Self.redactedJSON(body, search)
        } catch {
            return redacted(fromText: body)
        }
    }

    private func redacted(fromText octets: [UInt8]) -> [UInt8] {
        var edit = ByteEdit(octets)
        for match in KeySearch(self.octets).matches(in: octets, octets.indices, KeySearch.Spelling.all) {
            edit.replace(match, with: Self.placeholderOctets)
        }
        return edit.result()
    }

    /// Replaces the key in the strings of a document; a number that holds it becomes a string.
    private static func redactedJSON(_ json: [UInt8], _ search: KeySearch) throws(JSONError) -> [UInt8] {
        var edit = ByteEdit(json)
        var scanner = JSONScanner(json)
        try scanner.start()
        try scanner.forEachScalar { token in
            switch token {
            case .string(let contents):
                for match in search.matches(in: json, contents, KeySearch.Spelling.insideJSON) {
                    edit.replace(match, with: placeholderOctets)
                }
            case .number(let contents):
                if !search.matches(in: json, contents, [[]]).isEmpty {
                    edit.replace(contents, with: Array("\"\(placeholder)\"".utf8))
                }
            }
        }
        try scanner.finish()
        return edit.result()
    }
}

extension TransportResponse {
    /// The same answer without the key, wherever a server has put it.
    func redacted(_ key: APIKey) -> TransportResponse {
        TransportResponse(
            status: status, headers: headers.map { ($0.name, key.redacted(from: $0.value)) },
            body: key.redacted(fromBody: body))
    }
}

extension JSONScanner {
    /// A string or key, without its quotation marks, or a number.
    fileprivate enum Scalar {
        case string(Range<Int>)
        case number(Range<Int>)
    }

    /// Takes the value that comes next and hands over all strings, keys and numbers of it. The scanner bounds how deep
    /// values nest.
    fileprivate mutating func forEachScalar(_ take: (Scalar) -> Void) throws(JSONError) {
        switch try kind() {
        case .object:
            try beginObject()
            while let key = try nextKey() {
                take(.string(key.contents))
                try forEachScalar(take)
            }
        case .array:
            try beginArray()
            while try nextElement() { try forEachScalar(take) }
        case .string: take(.string(try string().contents))
        case .number: take(.number(try number().contents))
        case .boolean, .null: try skipValue()
        }
    }
}
