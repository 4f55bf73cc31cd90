// csrlint
// SPDX-License-Identifier: Apache-2.0

extension KeyList {
    /// Where a key was found.
    struct Match: Hashable, Sendable {
        /// The list's name, and the part of it where it has parts.
        let name: String
    }

    /// Whether a list of Debian weak keys has anything to say of keys like this one.
    func covers(_ key: PublicKey) -> Bool {
        let isOfKind =
            switch key.material {
            case .rsa: coverage.coversRSA
            case .ellipticCurve: coverage.coversCurves
            default: false
            }
        return isOfKind && (coverage.bitCount == nil || coverage.bitCount == key.bitCount)
    }

    /// Where a key stands among the Debian weak keys of the list; nil where it does not.
    func debianMatch(of key: PublicKey) -> Match? {
        switch format {
        case .badkeys: return match(of: key, amongDebianWeakKeys: true)
        case .debianWeakKeys: return holds(KeyNumber.octets(of: key).map { KeyListEntry(SHA256Digest(hashing: $0)) })
        case .opensslVulnkey: return holds(Self.vulnkeyEntry(of: key))
        case .subjectPublicKeyInfo, .sharedPrimes: return nil
        }
    }

    /// Where a key stands among the other keys of the list; nil where it does not.
    func compromisedMatch(of key: PublicKey) -> Match? {
        switch format {
        case .badkeys: match(of: key, amongDebianWeakKeys: false)
        case .subjectPublicKeyInfo: holds(KeyListEntry(key.spkiSHA256))
        case .debianWeakKeys, .opensslVulnkey, .sharedPrimes: nil
        }
    }

    /// badkeys may have a key in several of its lists, one entry behind the other.
    private func match(of key: PublicKey, amongDebianWeakKeys: Bool) -> Match? {
        guard case .entries(let entries) = content, let octets = KeyNumber.octets(of: key) else { return nil }
        let wanted = KeyListEntry(SHA256Digest(hashing: octets)).withoutListNumber
        let first = entries.firstIndex(notBefore: wanted)
        for entry in entries[first...].prefix(256) {
            guard entry.withoutListNumber == wanted else { return nil }
            guard debianListNumbers.contains(entry.listNumber) == amongDebianWeakKeys else { continue }
            return Match(name: "\(name), \(listNames[entry.listNumber] ?? "list \(entry.listNumber)")")
        }
        return nil
    }

    private func holds(_ entry: KeyListEntry?) -> Match? {
        guard case .entries(let entries) = content, let entry else { return nil }
        let index = entries.firstIndex(notBefore: entry)
        return index < entries.count && entries[index] == entry ? Match(name: name) : nil
    }

    /// The last 20 digits of SHA-1 over what `openssl rsa -modulus` prints.
    private static func vulnkeyEntry(of key: PublicKey) -> KeyListEntry? {
        guard case .rsa = key.material, let modulus = KeyNumber.octets(of: key) else { return nil }
        var line = Array("Modulus=".utf8)
        // Only the first octet can have a zero for its first digit, which is not printed.
        for (offset, octet) in modulus.enumerated() {
            if offset > 0 || octet >= 0x10 { line.append(hexadecimalDigit(octet >> 4)) }
            line.append(hexadecimalDigit(octet & 0x0F))
        }
        line.append(UInt8(ascii: "\n"))
        return SignatureAlgorithm.Digest.sha1.hash(line, line.indices).map { KeyListEntry($0.suffix(10)) }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

extension [KeyListEntry] {
    /// The position of the first entry that does not come before this one.
    fileprivate func firstIndex(notBefore entry: KeyListEntry) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension [KeyList] {
    /// What the lists say of a key.
    enum DebianVerdict: Hashable {
        case listed(KeyList.Match)
        case notListed
        /// No list is about keys of this kind and size.
        case notCovered
    }

    /// Whether a key is one that Debian's broken generator made.
    func debianVerdict(on key: PublicKey) -> DebianVerdict {
        var isCovered = false
        for list in self where list.holdsDebianWeakKeys {
            if let match = list.debianMatch(of: key) { return .listed(match) }
            isCovered = isCovered || list.covers(key)
        }
        return isCovered ? .notListed : .notCovered
    }

    /// Where a key stands among keys that are known otherwise; nil where it does not.
    func compromisedMatch(of key: PublicKey) -> KeyList.Match? {
        lazy.compactMap { $0.compromisedMatch(of: key) }.first
    }

    /// The length in bits of what a modulus has in common with the primes of a list; nil for nothing.
    func sharedPrimeBits(of modulus: [UInt8]) -> (bitCount: Int, name: String)? {
        for list in self {
            guard case .product(let product) = list.content,
                let bitCount = CommonFactor.bitCount(of: modulus, and: product), bitCount > 1
            else { continue }
            return (bitCount, list.name)
        }
        return nil
    }
}
