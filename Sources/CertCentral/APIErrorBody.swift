// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What `errors` or `error` of an answer says: an array of objects as documented, one object, or bare texts.
struct APIErrorBody {
    /// A code and a message, either of which may be missing.
    private struct Entry {
        var code: String?
        var message: String?
    }

    private var entries: [Entry] = []
    private var count = 0
    private static let shownCount = 3

    /// Reads the value that comes next; nil where it says that there is no error: null, false, 0 or something empty.
    init?(at scanner: JSONScanner) throws(JSONError) {
        var scanner = scanner
        switch try scanner.kind() {
        case .null: return nil
        case .boolean:
            guard try scanner.boolean() else { return nil }
            count = 1
        case .number:
            let number = try scanner.number()
            guard scanner.integer(of: number) != 0 else { return nil }
            take(Entry(code: Self.text(scanner.text(of: number))))
        case .string, .object:
            try take(&scanner)
        case .array:
            try scanner.beginArray()
            while try scanner.nextElement() { try take(&scanner) }
        }
        guard count > 0 else { return nil }
    }

    /// Reads the `errors` or `error` of a whole answer; nil where it has none or is no JSON object. What follows them
    /// may be missing, for the body of an error is not read without end.
    ///
    /// - Throws: `bad_json` with what is wrong with an answer that is no JSON.
    init?(answer json: [UInt8]) throws(CertCentralError) {
        var scanner = JSONScanner(json, limits: JSONLimits())
        var found: APIErrorBody?
        do throws(JSONError) {
            try scanner.start()
            guard try scanner.kind() == .object else { return nil }
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                if found == nil, Self.keys.contains(where: { scanner.isEqual(key, to: $0) }) {
                    _ = try scanner.kind()
                    found = try APIErrorBody(at: scanner)
                }
                try scanner.skipValue()
            }
        } catch {
            guard found != nil else { throw CertCentralError(error) }
        }
        guard let found else { return nil }
        self = found
    }

    /// The keys that an error stands under.
    static let keys = [Array("errors".utf8), Array("error".utf8)]

    private mutating func take(_ entry: Entry) {
        count += 1
        if entries.count < Self.shownCount { entries.append(entry) }
    }

    private mutating func take(_ scanner: inout JSONScanner) throws(JSONError) {
        switch try scanner.kind() {
        case .string:
            let token = try scanner.string()
            let text = scanner.utf8(of: token).trimmingWhiteSpace()
            if !text.isEmpty { take(Entry(message: Self.text(text))) }
        case .object:
            var entry = Entry()
            var isEmpty = true
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                isEmpty = false
                guard try scanner.kind() == .string else {
                    try scanner.skipValue()
                    continue
                }
                let value = try scanner.string()
                if scanner.isEqual(key, to: Array("code".utf8)) {
                    entry.code = Self.text(scanner.utf8(of: value))
                } else if scanner.isEqual(key, to: Array("message".utf8)) {
                    entry.message = Self.text(scanner.utf8(of: value))
                }
            }
            if !isEmpty { take(entry) }
        case .null:
            try scanner.null()
        default:
            try scanner.skipValue()
            take(Entry())
        }
    }

    private static func text(_ octets: some BidirectionalCollection<UInt8>) -> String? {
        let text = octets.trimmingWhiteSpace()
        return text.isEmpty ? nil : String(text, upTo: 200)
    }

    /// The first code, where an error has one.
    var code: String? { entries.lazy.compactMap(\.code).first }

    /// The errors in words; empty where they say nothing.
    var words: String {
        let texts = entries.compactMap { entry in
            let parts = [entry.code, entry.message].compactMap(\.self)
            return parts.isEmpty ? nil : parts.joined(separator: ": ")
        }
        let excess = count > max(1, entries.count) ? ["(\(count) errors in all)"] : []
        return ([texts.joined(separator: "; ")].filter { !$0.isEmpty } + excess).joined(separator: " ")
    }

    /// The error, its kind by the first code that has one.
    var error: CertCentralError {
        let kind = entries.lazy.compactMap { $0.code.flatMap(CertCentralError.Kind.init(apiCode:)) }.first ?? .server
        let words = words
        return CertCentralError(kind, "the answer is an error" + (words.isEmpty ? "" : ": " + words))
    }
}

extension String {
    /// Text from outside, cut after so many characters of Unicode.
    init(_ octets: some Collection<UInt8>, upTo count: Int) {
        let text = String(decoding: octets.prefix((count + 1) * 4), as: UTF8.self)
        self = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }
}

extension CertCentralError.Kind {
    /// The kind that an API error's code names; nil for a code without a kind of its own.
    ///
    /// A sub-code follows after `|`, in places after `:`.
    init?(apiCode code: String) {
        let parts = code.split { $0 == "|" || $0 == ":" }
        switch parts.first {
        case "access_denied" where parts.dropFirst().first == "access_denied_invalid_key": self = .auth
        case "access_denied": self = .forbidden
        case "not_found": self = .notFound
        case "request_limit_exceeded": self = .rateLimited
        default: return nil
        }
    }
}
