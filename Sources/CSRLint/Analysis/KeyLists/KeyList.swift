// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A list of keys, or of primes, that nobody should use any more.
public struct KeyList: Sendable {
    /// What kind of file a list was.
    public enum Format: String, CaseIterable, Sendable {
        /// `blocklist.dat` of badkeys.
        case badkeys
        /// The lists of Debian weak keys of the CA/Browser Forum: SHA-256 over moduli or x coordinates.
        case debianWeakKeys = "debian-weak-keys"
        /// The files that `openssl-vulnkey` reads.
        case opensslVulnkey = "openssl-vulnkey"
        /// SHA-256 over SubjectPublicKeyInfos.
        case subjectPublicKeyInfo = "spki-sha256"
        /// `primes*.dat` of badkeys: one product of primes.
        case sharedPrimes = "shared-primes"
    }

    /// Which keys a list of Debian weak keys is about.
    struct Coverage: Hashable, Sendable {
        var coversRSA = true
        var coversCurves = true
        /// The only size; nil for all.
        var bitCount: Int?
    }

    /// What the list holds.
    enum Content: Sendable {
        /// Digests, sorted.
        case entries([KeyListEntry])
        /// A product of primes, as big-endian octets.
        case product([UInt8])
    }

    /// The list's name, in visible form.
    public let name: String
    /// What kind of file it was.
    public let format: Format
    /// When the list was made, or its file written.
    public let date: Timestamp?
    let content: Content
    let coverage: Coverage
    /// What badkeys calls the lists in its blocklist, by number.
    let listNames: [UInt8: String]
    /// The numbers among them that stand for Debian weak keys.
    let debianListNumbers: Set<UInt8>
    /// Whether there are such keys in the list.
    let holdsDebianWeakKeys: Bool
    private let holdsOthers: Bool

    init(
        name: String, format: Format, date: Timestamp?, content: Content, coverage: Coverage = Coverage(),
        listNames: [UInt8: String] = [:]
    ) {
        self.name = name
        self.format = format
        self.date = date
        self.content = content
        self.coverage = coverage
        self.listNames = listNames
        let debian = Set(listNames.filter { $0.value.lowercased().contains("debian") }.keys)
        debianListNumbers = debian
        if format == .badkeys, case .entries(let entries) = content {
            holdsDebianWeakKeys = entries.contains { debian.contains($0.listNumber) }
            holdsOthers = entries.contains { !debian.contains($0.listNumber) }
        } else {
            holdsDebianWeakKeys = format == .debianWeakKeys || format == .opensslVulnkey
            holdsOthers = format == .subjectPublicKeyInfo
        }
    }

    /// How many keys there are; of primes, one product.
    public var count: Int {
        switch content {
        case .entries(let entries): entries.count
        case .product: 1
        }
    }

    /// What rules can look up in the list.
    var kinds: Set<Rule.KeyListKind> {
        var kinds: Set<Rule.KeyListKind> = []
        if holdsDebianWeakKeys { kinds.insert(.debianWeakKeys) }
        if holdsOthers { kinds.insert(.compromisedKeys) }
        if format == .sharedPrimes { kinds.insert(.sharedPrimes) }
        return kinds
    }
}
