// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// The issuer and the subject of a certificate, as they are encoded.
struct CertificateNames {
    private let issuer: ArraySlice<UInt8>
    private let subject: ArraySlice<UInt8>

    /// Whether the certificate names itself as its issuer.
    var isSelfIssued: Bool { issuer == subject }

    /// Walks to the names: RFC 5280, 4.1. Nil where the encoding is another.
    init?(der: [UInt8]) {
        var certificate = der[...]
        guard var content = Self.next(0x30, in: &certificate), var fields = Self.next(0x30, in: &content) else {
            return nil
        }
        if fields.first == 0xA0 { _ = Self.next(0xA0, in: &fields) }
        guard Self.next(0x02, in: &fields) != nil, Self.next(0x30, in: &fields) != nil,
            let issuer = Self.next(0x30, in: &fields), Self.next(0x30, in: &fields) != nil,
            let subject = Self.next(0x30, in: &fields)
        else { return nil }
        self.issuer = issuer
        self.subject = subject
    }

    /// The content of the element that comes next, if it has this tag; moves behind it.
    private static func next(_ tag: UInt8, in bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard bytes.popFirst() == tag, let first = bytes.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...3).contains(count), bytes.count >= count else { return nil }
            length = bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            bytes = bytes.dropFirst(count)
        }
        guard bytes.count >= length else { return nil }
        defer { bytes = bytes.dropFirst(length) }
        return bytes.prefix(length)
    }
}
#endif
