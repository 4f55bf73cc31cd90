// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why a name means nothing in the public DNS, so that nobody can prove to own it (Baseline Requirements, 1.6.1).
enum InternalName: Hashable, Sendable {
    /// It ends in a domain that was set aside for use without the DNS, or inside one network.
    case specialUse(String)
    /// It is a single label.
    case singleLabel
    /// It ends in something that no registry runs.
    case unknownTopLevelDomain(String)
    /// It ends in `.onion`, and is no address of an onion service of version 3.
    case onion

    /// The domains set aside by RFC 2606, 6761, 6762, 7686, 8375 and 9476, and those that ICANN keeps from delegation
    /// because so many networks use them inside.
    private static let specialUse: Set<ArraySlice<UInt8>> = [
        "alt", "corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
        "mail", "private", "test",
    ].reduce(into: []) { $0.insert(Array($1.utf8)[...]) }
    private static let onionDomain = Array("onion".utf8)
    private static let arpa = Array("arpa".utf8)
    private static let homeNetwork = Array("home.arpa".utf8)

    /// Tells why a domain name is internal; nil for one that is not.
    init?(_ name: HostName) {
        let base = name.base
        let start = base.lastIndex(of: 0x2E).map { $0 + 1 } ?? base.startIndex
        let last = base[start...]
        if Self.specialUse.contains(last) {
            self = .specialUse(String(decoding: last, as: UTF8.self))
        } else if last.elementsEqual(Self.onionDomain) {
            guard start > base.startIndex, !Self.isOnionService(base[..<(start - 1)]) else { return nil }
            self = .onion
        } else if last.elementsEqual(Self.arpa) {
            let isHome =
                base.suffix(Self.homeNetwork.count).elementsEqual(Self.homeNetwork)
                && (base.count == Self.homeNetwork.count || base[base.endIndex - Self.homeNetwork.count - 1] == 0x2E)
            guard isHome else { return nil }
            self = .specialUse("home.arpa")
        } else if Self.isPublicTopLevelDomain(last) {
            return nil
        } else if start == base.startIndex, !name.isWildcard {
            self = .singleLabel
        } else {
            self = .unknownTopLevelDomain(String(decoding: last, as: UTF8.self))
        }
    }

    /// Whether a registry runs a top-level domain, by the Public Suffix List.
    static func isPublicTopLevelDomain(_ label: ArraySlice<UInt8>) -> Bool {
        PublicSuffixList.isTopLevelDomain(label)
    }

    /// Whether names under a top-level domain may be internal although the list has it.
    static func mayBeSpecial(_ label: ArraySlice<UInt8>) -> Bool {
        label.elementsEqual(arpa) || label.elementsEqual(onionDomain)
    }

    /// Whether the last of these labels is an address of an onion service of version 3: 35 octets in base 32, the last
    /// of which is 3.
    private static func isOnionService(_ labels: ArraySlice<UInt8>) -> Bool {
        let address = labels[(labels.lastIndex(of: 0x2E).map { $0 + 1 } ?? labels.startIndex)...]
        return address.count == 56 && address.last == 0x64
            && address.allSatisfy { 0x61...0x7A ~= $0 || 0x32...0x37 ~= $0 }
    }
}
