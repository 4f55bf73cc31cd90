// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The blocks of addresses that IANA's registries of special-purpose addresses list (RFC 6890), and multicast: no
/// certificate that the public trusts names one (Baseline Requirements, 4.2.2).
///
/// A block inside another one is only listed where its purpose says more.
enum SpecialPurposeAddresses {
    /// A block and what it is for.
    struct Block: Hashable, Sendable {
        /// The block as `10.0.0.0/8`.
        let prefix: String
        /// What it is for.
        let purpose: String
        fileprivate let octets: [UInt8]
        fileprivate let length: Int

        fileprivate init?(_ address: String, _ length: Int, _ purpose: String) {
            guard let octets = IPAddress(text: Array(address.utf8))?.octets else { return nil }
            prefix = "\(address)/\(length)"
            self.purpose = purpose
            self.octets = octets
            self.length = length
        }

        fileprivate func contains(_ address: IPAddress) -> Bool {
            guard address.octets.count == octets.count else { return false }
            let whole = length / 8
            let rest = length % 8
            guard address.octets[..<whole] == octets[..<whole] else { return false }
            return rest == 0 || (address.octets[whole] ^ octets[whole]) >> UInt8(8 - rest) == 0
        }
    }

    /// The block that an address is in; nil for an address of the public.
    static func block(of address: IPAddress) -> Block? {
        (address.isIPv4 ? version4 : version6).first { $0.contains(address) }
    }

    static let version4: [Block] = [
        Block("0.0.0.0", 8, "this network, RFC 791"),
        Block("10.0.0.0", 8, "private use, RFC 1918"),
        Block("100.64.0.0", 10, "shared by the customers of a provider, RFC 6598"),
        Block("127.0.0.0", 8, "loopback, RFC 1122"),
        Block("169.254.0.0", 16, "link local, RFC 3927"),
        Block("172.16.0.0", 12, "private use, RFC 1918"),
        Block("192.0.0.0", 24, "protocol assignments, RFC 6890"),
        Block("192.0.2.0", 24, "documentation, RFC 5737"),
        Block("192.31.196.0", 24, "AS112, RFC 7535"),
        Block("192.52.193.0", 24, "automatic multicast tunneling, RFC 7450"),
        Block("192.88.99.0", 24, "6to4 relay, RFC 7526"),
        Block("192.168.0.0", 16, "private use, RFC 1918"),
        Block("192.175.48.0", 24, "AS112, RFC 7534"),
        Block("198.18.0.0", 15, "benchmarks, RFC 2544"),
        Block("198.51.100.0", 24, "documentation, RFC 5737"),
        Block("203.0.113.0", 24, "documentation, RFC 5737"),
        Block("224.0.0.0", 4, "multicast, RFC 5771"),
        Block("255.255.255.255", 32, "broadcast, RFC 919"),
        Block("240.0.0.0", 4, "reserved, RFC 1112"),
    ].compactMap { $0 }

    static let version6: [Block] = [
        Block("::1", 128, "loopback, RFC 4291"),
        Block("::", 128, "unspecified, RFC 4291"),
        Block("::ffff:0:0", 96, "IPv4-mapped, RFC 4291"),
        Block("64:ff9b::", 96, "translation of IPv4, RFC 6052"),
        Block("64:ff9b:1::", 48, "translation of IPv4, RFC 8215"),
        Block("100::", 64, "discarded, RFC 6666"),
        Block("100:0:0:1::", 64, "dummy prefix, RFC 9780"),
        Block("2001::", 32, "Teredo, RFC 4380"),
        Block("2001:2::", 48, "benchmarks, RFC 5180"),
        Block("2001:10::", 28, "ORCHID, RFC 4843"),
        Block("2001:20::", 28, "ORCHID version 2, RFC 7343"),
        Block("2001::", 23, "protocol assignments, RFC 2928"),
        Block("2001:db8::", 32, "documentation, RFC 3849"),
        Block("2002::", 16, "6to4, RFC 3056"),
        Block("2620:4f:8000::", 48, "AS112, RFC 7534"),
        Block("3fff::", 20, "documentation, RFC 9637"),
        Block("5f00::", 16, "segment routing, RFC 9602"),
        Block("fc00::", 7, "unique local, RFC 4193"),
        Block("fe80::", 10, "link local, RFC 4291"),
        Block("ff00::", 8, "multicast, RFC 4291"),
    ].compactMap { $0 }
}
