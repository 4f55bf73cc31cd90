// csrlint
// SPDX-License-Identifier: Apache-2.0

extension KeyList {
    /// The largest product of primes that is taken; those of badkeys have up to 160,000 octets.
    private static let maximumProductSize = 16 << 20

    /// Reads a list. Its bytes tell what kind of list it is; only lists of SHA-256 digests look all alike, and count as
    /// lists of Debian weak keys where the file is called as the CA/Browser Forum calls them, `sha256_modulus_2048.csv`
    /// or `sha256_xcoord_prime256v1.csv`, and else as digests of SubjectPublicKeyInfos.
    ///
    /// - Parameters:
    ///   - bytes: the list.
    ///   - name: the file's path or name.
    ///   - metadata: the `badkeysdata.json` beside a blocklist of badkeys, which names its parts.
    ///   - fileDate: when the file was written.
    /// - Throws: `KeyListError` where the bytes are no list of a known kind, or one that is damaged.
    public init(
        _ bytes: [UInt8], name: String, metadata: [UInt8]? = nil, fileDate: Timestamp? = nil
    ) throws(KeyListError) {
        guard !bytes.isEmpty else { throw KeyListError("the list is empty") }
        let shownName = DisplayText.visible(name)
        if bytes.prefix(4096).allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 >= 0x09 && $0 <= 0x0D }) {
            let (entries, digitCount) = try Self.digests(in: bytes)
            if digitCount == 20 {
                self.init(
                    name: shownName, format: .opensslVulnkey, date: fileDate, content: .entries(entries),
                    coverage: Coverage(coversCurves: false))
            } else if let coverage = Coverage(fileName: name) {
                self.init(
                    name: shownName, format: .debianWeakKeys, date: fileDate, content: .entries(entries),
                    coverage: coverage)
            } else {
                self.init(
                    name: shownName, format: .subjectPublicKeyInfo, date: fileDate, content: .entries(entries))
            }
        } else if bytes.count % 16 == 0, let entries = Self.sortedEntries(in: bytes) {
            let metadata = try metadata.map { bytes throws(KeyListError) in try KeyListMetadata(json: bytes) }
            self.init(
                name: shownName, format: .badkeys, date: metadata?.date ?? fileDate, content: .entries(entries),
                listNames: metadata?.listNames ?? KeyListMetadata.usualListNames)
        } else if bytes[0] == 1 {
            self.init(
                name: shownName, format: .sharedPrimes, date: fileDate, content: .product(try Self.product(in: bytes)))
        } else if bytes.count % 16 == 0 {
            throw KeyListError("the entries of 16 octets are not in ascending order")
        } else {
            throw KeyListError("no list of a known kind")
        }
    }

    /// The entries of a binary blocklist; nil where they are not in ascending order.
    private static func sortedEntries(in bytes: [UInt8]) -> [KeyListEntry]? {
        var entries: [KeyListEntry] = []
        entries.reserveCapacity(bytes.count / 16)
        for start in stride(from: 0, to: bytes.count, by: 16) {
            let entry = KeyListEntry(bytes[start..<start + 16])
            if let last = entries.last, !(last < entry) { return nil }
            entries.append(entry)
        }
        return entries
    }

    /// The number in a file of gmpy2: what kind of number, the sign, and the magnitude with its lowest octet first.
    private static func product(in bytes: [UInt8]) throws(KeyListError) -> [UInt8] {
        guard bytes.count <= maximumProductSize else { throw KeyListError("the product of primes is too large") }
        guard bytes.count > 2, bytes[1] == 1 else { throw KeyListError("the product of primes is not positive") }
        guard bytes[2] & 1 == 1 else { throw KeyListError("the product of primes is even") }
        let product = Array(bytes.dropFirst(2).reversed().drop { $0 == 0 })
        guard product.count > 1 else { throw KeyListError("the product of primes is too small to be one") }
        return product
    }

    /// The digests of a text, one a line: 64 digits or 20, the same on every line. What follows the digits behind a
    /// separator does not count, nor do blank lines and those that begin with `#`.
    private static func digests(
        in bytes: [UInt8]
    ) throws(KeyListError) -> (entries: [KeyListEntry], digitCount: Int) {
        var entries: [KeyListEntry] = []
        var digitCount = 0
        var isSorted = true
        var (position, line) = (0, 1)
        while position < bytes.count {
            let (octets, count, end) = digest(in: bytes, at: position)
            let isEmpty = count == 0 && (end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x23)
            if !isEmpty {
                guard end == bytes.count || isSeparator(bytes[end]) else {
                    throw KeyListError("neither a digest nor a comment", line: line)
                }
                guard count == 64 || count == 20 else {
                    throw KeyListError(
                        "a digest has 64 digits, or 20 from openssl-vulnkey, and not \(count)", line: line)
                }
                guard digitCount == 0 || count == digitCount else {
                    throw KeyListError("the digests are not all of one length", line: line)
                }
                digitCount = count
                if let last = entries.last, octets < last { isSorted = false }
                entries.append(octets)
            }
            position = end
            while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            position += 1
            line += 1
        }
        guard !entries.isEmpty else { throw KeyListError("the list is empty") }
        if !isSorted { entries.sort() }
        return (entries, digitCount)
    }

    /// The first 32 hexadecimal digits from a position on as an entry, how many digits there are, and where they end.
    private static func digest(in bytes: [UInt8], at start: Int) -> (entry: KeyListEntry, count: Int, end: Int) {
        var position = start
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D {
            position += 1
        }
        var (high, low): (UInt64, UInt64) = (0, 0)
        var count = 0
        while position < bytes.count, let digit = digit(bytes[position]) {
            if count < 16 { high |= digit << UInt64(60 - 4 * count) }
            if count >= 16, count < 32 { low |= digit << UInt64(124 - 4 * count) }
            count += 1
            position += 1
        }
        return (KeyListEntry(high: high, low: low), count, position)
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x37)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
}

extension KeyList.Coverage {
    /// What a list of Debian weak keys covers by its file's name; nil for a file that is not called like one.
    init?(fileName path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let rest: Substring
        if name.hasPrefix("sha256_modulus_") {
            rest = name.dropFirst("sha256_modulus_".count)
            coversCurves = false
        } else if name.hasPrefix("sha256_xcoord_") {
            rest = name.dropFirst("sha256_xcoord_".count)
            coversRSA = false
        } else {
            return nil
        }
        bitCount = rest.split { !$0.isASCII || !$0.isNumber }.lazy.filter { $0.count >= 3 }.compactMap { Int($0) }.first
    }
}
