// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// An answer as it is saved: without contact data and without the API key, and else byte for byte as it came.
///
/// Reading it gives the same reissues, but for their contact fields, as reading the answer itself.
public struct SavedAnswer: Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The members that are left out, wherever they stand.
    private static let contactKeys = ["email", "firstname", "lastname", "first_name", "last_name"].map {
        Array($0.utf8)
    }

    /// Takes the body of an answer.
    ///
    /// - Parameters:
    ///   - body: the body; one JSON document.
    ///   - key: the key that was sent; a server may repeat it anywhere.
    /// - Throws: `bad_json` where the body is no JSON.
    public init(_ body: [UInt8], without key: APIKey) throws(CertCentralError) {
        var editor = Editor(scanner: JSONScanner(body), key: key.octets)
        do throws(JSONError) {
            try editor.run()
        } catch {
            throw CertCentralError(error)
        }
        bytes = editor.result(from: body)
    }

    /// Walks a document and notes what stands in place of what.
    private struct Editor {
        var scanner: JSONScanner
        let key: [UInt8]
        private var edits: [(range: Range<Int>, text: [UInt8])] = []

        init(scanner: JSONScanner, key: [UInt8]) {
            self.scanner = scanner
            self.key = key
        }

        mutating func run() throws(JSONError) {
            try scanner.start()
            try walk()
            try scanner.finish()
        }

        /// Takes the value that comes next. The scanner bounds how deep values nest.
        private mutating func walk() throws(JSONError) {
            switch try scanner.kind() {
            case .object: try walkObject()
            case .array:
                try scanner.beginArray()
                while try scanner.nextElement() { try walk() }
            case .string: noteKey(in: try scanner.string())
            case .number, .boolean, .null: try scanner.skipValue()
            }
        }

        private mutating func walkObject() throws(JSONError) {
            /// Where the first of the members that are to be left out together begins.
            var cutStart: Int?
            var lastKeptEnd: Int?
            var end = scanner.offset
            try scanner.beginObject()
            while let name = try scanner.nextKey() {
                let start = name.contents.lowerBound - 1
                if SavedAnswer.contactKeys.contains(where: { scanner.isEqual(name, to: $0) }) {
                    if cutStart == nil { cutStart = start }
                    try scanner.skipValue()
                } else {
                    // With what follows them the members before go, comma included.
                    if let from = cutStart { edits.append((from..<start, [])) }
                    cutStart = nil
                    noteKey(in: name)
                    try walk()
                    lastKeptEnd = scanner.offset
                }
                end = scanner.offset
            }
            // At the end of the object it is the comma in front that goes.
            if let from = cutStart { edits.append(((lastKeptEnd ?? from)..<end, [])) }
        }

        private mutating func noteKey(in token: JSONStringToken) {
            let octets = scanner.utf8(of: token)
            guard let clean = octets.replacingAll(key, with: Array(APIKey.placeholder.utf8)) else { return }
            edits.append((token.contents, clean.flatMap(Self.escaped)))
        }

        private static func escaped(_ byte: UInt8) -> [UInt8] {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            default: return [byte]
            }
        }

        func result(from body: [UInt8]) -> [UInt8] {
            var result: [UInt8] = []
            result.reserveCapacity(body.count)
            var position = 0
            for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
                result += body[position..<edit.range.lowerBound]
                result += edit.text
                position = edit.range.upperBound
            }
            return result + body[position...]
        }
    }
}

extension [UInt8] {
    /// The octets with every occurrence of others replaced; nil where there is none.
    fileprivate func replacingAll(_ others: [UInt8], with replacement: [UInt8]) -> [UInt8]? {
        guard let first = others.first, count >= others.count else { return nil }
        var result: [UInt8] = []
        var position = 0
        var found = false
        while let start = self[position...].firstIndex(of: first) {
            if self[start...].starts(with: others) {
                found = true
                result += self[position..<start] + replacement
                position = start + others.count
            } else {
                result += self[position...start]
                position = start + 1
            }
        }
        return found ? result + self[position...] : nil
    }
}
