// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What `badkeysdata.json` says of the blocklist beside it.
struct KeyListMetadata {
    /// The names of the lists in it, by number, in visible form.
    private(set) var listNames: [UInt8: String] = [:]
    /// When it was made.
    private(set) var date: Timestamp?

    /// What the numbers stand for where nothing is said: badkeys counts its lists from that of the Debian weak keys on.
    static let usualListNames: [UInt8: String] = [1: "debianssl"]

    /// Reads the file.
    ///
    /// - Throws: `KeyListError` where it is no JSON, or of a format that is not known.
    init(json bytes: [UInt8]) throws(KeyListError) {
        do throws(JSONError) {
            var scanner = JSONScanner(bytes)
            try scanner.start()
            try scanner.beginObject()
            while let key = try scanner.nextKey() { try read(scanner.utf8(of: key), &scanner) }
            try scanner.finish()
        } catch {
            throw KeyListError("badkeysdata.json beside it cannot be read: \(error.message)")
        }
        guard isOfKnownFormat else { throw KeyListError("badkeysdata.json beside it is of a format not known here") }
    }

    private var isOfKnownFormat = true

    private mutating func read(_ key: [UInt8], _ scanner: inout JSONScanner) throws(JSONError) {
        switch (String(decoding: key, as: UTF8.self), try scanner.kind()) {
        case ("bkformat", _): isOfKnownFormat = try Self.number(&scanner) == 0
        case ("date", .string):
            let token = try scanner.string()
            date = Timestamp(rfc3339: String(decoding: scanner.utf8(of: token), as: UTF8.self))
        case ("blocklists", .array):
            try scanner.beginArray()
            while try scanner.nextElement() { try readList(&scanner) }
        default: try scanner.skipValue()
        }
    }

    private mutating func readList(_ scanner: inout JSONScanner) throws(JSONError) {
        guard try scanner.kind() == .object else { return try scanner.skipValue() }
        var number: Int64?
        var name: String?
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            switch (String(decoding: scanner.utf8(of: key), as: UTF8.self), try scanner.kind()) {
            case ("id", _): number = try Self.number(&scanner)
            case ("name", .string):
                let token = try scanner.string()
                name = DisplayText.visible(Array(scanner.utf8(of: token).prefix(64)))
            default: try scanner.skipValue()
            }
        }
        if let number = number.flatMap(UInt8.init(exactly:)), let name { listNames[number] = name }
    }

    /// A whole number, as a number or as text; nil for anything else.
    private static func number(_ scanner: inout JSONScanner) throws(JSONError) -> Int64? {
        switch try scanner.kind() {
        case .number:
            let token = try scanner.number()
            return scanner.integer(of: token)
        case .string:
            let token = try scanner.string()
            return Int64(String(decoding: scanner.utf8(of: token), as: UTF8.self))
        default:
            try scanner.skipValue()
            return nil
        }
    }
}
