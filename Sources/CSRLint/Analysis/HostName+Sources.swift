// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

extension HostName {
    /// A name of a record. White space round it is left out, and noted.
    public init(recordText text: JSONString) {
        let bytes = text.utf8
        if let first = bytes.first, let last = bytes.last, !Self.isWhiteSpace(first), !Self.isWhiteSpace(last) {
            self.init(bytes, written: bytes, isWellFormed: text.isWellFormed, notes: [])
            return
        }
        let start = bytes.firstIndex { !Self.isWhiteSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !Self.isWhiteSpace($0) }.map { $0 + 1 } ?? start
        let notes: Notes = bytes.isEmpty ? [] : .whitespace
        self.init(Array(bytes[start..<end]), written: bytes, isWellFormed: text.isWellFormed, notes: notes)
    }

    /// A `dNSName` of a request, by the bytes of its IA5String.
    public init(dnsName bytes: [UInt8]) {
        self.init(bytes, written: bytes, isWellFormed: true, notes: [])
    }

    /// An `iPAddress` of a request; nil where there are neither 4 nor 16 octets.
    public init?(ipAddress octets: [UInt8]) {
        guard let address = IPAddress(octets: octets) else { return nil }
        let text = Array(address.description.utf8)
        self.init(written: text, canonical: text, kind: address.isIPv4 ? .ipv4 : .ipv6)
    }

    /// A common name of a request, as UTF-8, and whether that is a faithful reading of it.
    public init(commonName utf8: [UInt8], isWellFormed: Bool) {
        self.init(utf8, written: utf8, isWellFormed: isWellFormed, notes: [])
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
