// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An IP address: four or sixteen octets.
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The octets in network order: 4 for IPv4, 16 for IPv6.
    public let octets: [UInt8]

    /// Makes an address from its octets; nil where there are neither 4 nor 16.
    public init?(octets: [UInt8]) {
        guard octets.count == 4 || octets.count == 16 else { return nil }
        self.octets = octets
    }

    /// Whether this is an IPv4 address.
    public var isIPv4: Bool { octets.count == 4 }

    /// Reads an address: a dotted quad without octal or short forms, or an IPv6 address (RFC 4291, 2.2) without zone.
    ///
    /// Nil for anything else, `010.0.0.1` and `1.2.3` among it.
    public init?(text: some Collection<UInt8>) {
        guard text.count <= 45 else { return nil }
        let text = Array(text)
        guard let octets = text.contains(0x3A) ? Self.sixteenOctets(of: text) : Self.fourOctets(of: text[...]) else {
            return nil
        }
        self.octets = octets
    }

    private static func fourOctets(of text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var octets: [UInt8] = []
        for part in parts {
            guard 1...3 ~= part.count, part.first != 0x30 || part.count == 1 else { return nil }
            var value = 0
            for byte in part {
                guard 0x30...0x39 ~= byte else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            guard let octet = UInt8(exactly: value) else { return nil }
            octets.append(octet)
        }
        return octets
    }

    private static func sixteenOctets(of text: [UInt8]) -> [UInt8]? {
        var octets: [UInt8] = []
        var gap: Int?
        var rest = text[...]
        if rest.starts(with: [0x3A, 0x3A]) {
            gap = 0
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let group = rest.prefix { $0 != 0x3A }
            rest = rest[group.endIndex...]
            if group.contains(0x2E) {
                guard rest.isEmpty, let quad = fourOctets(of: group) else { return nil }
                octets += quad
                break
            }
            guard 1...4 ~= group.count else { return nil }
            var value: UInt16 = 0
            for byte in group {
                guard let digit = hexadecimalValue(of: byte) else { return nil }
                value = value << 4 | digit
            }
            octets += [UInt8(value >> 8), UInt8(value & 0xFF)]
            guard !rest.isEmpty else { break }
            rest = rest.dropFirst()
            if rest.first == 0x3A {
                guard gap == nil else { return nil }
                gap = octets.count
                rest = rest.dropFirst()
            } else if rest.isEmpty {
                return nil
            }
        }
        guard let gap else { return octets.count == 16 ? octets : nil }
        // The two colons stand for at least one group (RFC 4291, 2.2).
        guard octets.count <= 14 else { return nil }
        octets.insert(contentsOf: repeatElement(0, count: 16 - octets.count), at: gap)
        return octets
    }

    private static func hexadecimalValue(of byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x37)
        case 0x61...0x66: UInt16(byte - 0x57)
        default: nil
        }
    }

    /// The address as text: a dotted quad, or the one form that RFC 5952 recommends.
    public var description: String {
        if isIPv4 { return Self.dottedQuad(octets[...]) }
        let groups = (0..<8).map { UInt16(octets[2 * $0]) << 8 | UInt16(octets[2 * $0 + 1]) }
        // RFC 5952, 5: addresses known to embed IPv4 (here ::ffff:0:0/96) show it as a dotted quad.
        let isMapped = groups[..<5].allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
        if isMapped { return "::ffff:" + Self.dottedQuad(octets[12...]) }
        let zeros = Self.longestZeros(groups)
        let head = groups[..<zeros.lowerBound].map { String($0, radix: 16) }.joined(separator: ":")
        if zeros.isEmpty { return head }
        return head + "::" + groups[zeros.upperBound...].map { String($0, radix: 16) }.joined(separator: ":")
    }

    private static func dottedQuad(_ octets: ArraySlice<UInt8>) -> String {
        octets.map { String($0) }.joined(separator: ".")
    }

    /// The first of the longest runs of two zero groups or more (RFC 5952, 4.2); empty at the end where there is none.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var best = groups.count..<groups.count
        var start = 0
        while start < groups.count {
            var end = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start >= 2, end - start > best.count { best = start..<end }
            start = max(end, start + 1)
        }
        return best
    }
}
