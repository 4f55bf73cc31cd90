// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What kind of input bytes are, as far as their beginning tells.
public enum InputKind: String, Hashable, Sendable, CaseIterable {
    /// An answer of List reissues: an object with `certificates`.
    case api
    /// A JSON array of reissues.
    case array
    /// One reissue a line.
    case ndjson
    /// A request, certificate or key as PEM, or as base64 without armour.
    case pem
    /// A request, certificate or key as DER.
    case der

    /// Tells the kind of input; nil where it is none that is known.
    ///
    /// An object is `ndjson` when it ends on the line where it begins, has no `certificates`, `errors` or `error`, and
    /// either something follows on a later line or it has a documented field of a reissue. A first line that is broken
    /// is `ndjson` when it ends in a bracket and the next one is a whole object.
    public static func detect(in bytes: [UInt8]) -> InputKind? {
        if let material = detectCertificateMaterial(in: bytes) { return material }
        var scanner = JSONScanner(bytes)
        do throws(JSONError) {
            try scanner.start()
            switch try scanner.kind() {
            case .array: return .array
            case .object: return isNDJSON(scanner, bytes) ? .ndjson : .api
            default: return nil
            }
        } catch {
            return nil
        }
    }

    /// Whether bytes look like a request, certificate or key rather than JSON.
    public static func detectCertificateMaterial(in bytes: [UInt8]) -> InputKind? {
        guard let first = bytes.first else { return nil }
        // A SEQUENCE, as RFC 2986 and RFC 5280 objects are: its length in the long form, indefinite, or exact.
        if first == 0x30, bytes.count > 1, 0x80...0x84 ~= bytes[1] || Int(bytes[1]) == bytes.count - 2 { return .der }
        let text = bytes.prefix(4_096).trimmingWhiteSpace().drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        guard let start = text.first, !"{[<".utf8.contains(start) else { return nil }
        if text.starts(with: "-----BEGIN ".utf8) || text.starts(with: "MII".utf8) { return .pem }
        let lines = text.split(separator: UInt8(ascii: "\n"))
        return lines.contains { $0.starts(with: "-----BEGIN ".utf8) } ? .pem : nil
    }

    /// The error for a command that reads reissues.
    var misplacedError: CertCentralError {
        CertCentralError(
            .badShape,
            "a certificate request, certificate or key, not reissues: use `csrlint inspect` for it",
            offset: 0
        )
    }

    private static func isNDJSON(_ scanner: JSONScanner, _ bytes: [UInt8]) -> Bool {
        do throws(JSONError) {
            return try isFirstLineReissue(scanner, bytes)
        } catch {
            return isFirstLineBroken(from: scanner.offset, bytes)
        }
    }

    private static func isFirstLineReissue(_ scanner: JSONScanner, _ bytes: [UInt8]) throws(JSONError) -> Bool {
        var scanner = scanner
        let line = scanner.line
        var hasDocumentedField = false
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            let name = scanner.utf8(of: key)
            if ["certificates", "errors", "error"].contains(where: { name.elementsEqual($0.utf8) }) { return false }
            if scanner.reissueKey(for: key)?.isDocumented == true { hasDocumentedField = true }
            try scanner.skipValue()
        }
        guard scanner.line == line else { return false }
        _ = try? scanner.kind()
        return scanner.offset < bytes.count && scanner.line > line || hasDocumentedField
    }

    private static func isFirstLineBroken(from start: Int, _ bytes: [UInt8]) -> Bool {
        let lines = bytes[start...].split(separator: UInt8(ascii: "\n"), maxSplits: 2).prefix(2)
        guard lines.count == 2, let first = lines.first?.trimmingWhiteSpace(), let second = lines.last,
            first.last == UInt8(ascii: "}")
        else { return false }
        var scanner = JSONScanner(bytes, in: second.startIndex..<second.endIndex)
        do throws(JSONError) {
            guard try scanner.kind() == .object else { return false }
            try scanner.skipValue()
            try scanner.finish()
            return true
        } catch {
            return false
        }
    }
}
