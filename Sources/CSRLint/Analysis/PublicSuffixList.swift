// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The Public Suffix List as it was when csrlint was made: never a file of the machine, so that two machines agree.
public enum PublicSuffixList {
    /// The date of the list.
    public static var date: String { PublicSuffixTable.listDate }

    /// Which part of the list a suffix stands in.
    public enum Section: Hashable, Sendable {
        /// Domains of registries.
        case icann
        /// Domains whose owners let others have names below them.
        case `private`
        /// The suffix is not listed: by the list's rule for that case it is the last label.
        case unlisted
    }

    /// The public suffix of a name.
    public struct Match: Hashable, Sendable {
        /// Where the suffix begins in the name's bytes.
        public let start: Int
        /// Which part of the list it stands in.
        public let section: Section
    }

    /// Finds the public suffix of a name in A-labels and lower case, by the list's algorithm: an exception prevails,
    /// else the longest rule.
    ///
    /// Baseline Requirements 3.2.2.6 count the ICANN section alone: `includingPrivate` false does so.
    public static func suffix(of name: [UInt8], includingPrivate: Bool = true) -> Match {
        let starts = labelStarts(of: name)
        var rules = table.rules(for: name[(starts.first ?? 0)...], includingPrivate: includingPrivate)
        for (start, parentStart) in zip(starts, starts.dropFirst()) {
            if let section = rules.exception { return Match(start: parentStart, section: section) }
            let parentRules = table.rules(for: name[parentStart...], includingPrivate: includingPrivate)
            if let section = parentRules.wildcard ?? rules.plain { return Match(start: start, section: section) }
            rules = parentRules
        }
        if let section = rules.plain { return Match(start: starts.last ?? 0, section: section) }
        return Match(start: starts.last ?? 0, section: .unlisted)
    }

    /// Where the registrable domain of a name begins: its public suffix and one label more; nil for a suffix itself.
    public static func registrableDomainStart(in name: [UInt8], includingPrivate: Bool = true) -> Int? {
        let suffix = suffix(of: name, includingPrivate: includingPrivate)
        guard suffix.start >= 2 else { return nil }
        return (name[..<(suffix.start - 1)].lastIndex(of: 0x2E) ?? -1) + 1
    }

    /// The registrable domain of a name (one label more than the public suffix), as bytes; nil for a suffix itself.
    public static func registrableDomain(of name: [UInt8], includingPrivate: Bool = true) -> [UInt8]? {
        registrableDomainStart(in: name, includingPrivate: includingPrivate).map { Array(name[$0...]) }
    }

    /// Where the last labels begin, longest first: no rule has more.
    private static func labelStarts(of name: [UInt8]) -> [Int] {
        var starts: [Int] = []
        var end = name.count
        while starts.count < PublicSuffixTable.maximumLabelCount {
            let dot = name[..<end].lastIndex(of: 0x2E)
            starts.append((dot ?? -1) + 1)
            guard let dot else { break }
            end = dot
        }
        return starts.reversed()
    }

    /// The rules that the list has for a domain, in A-labels and lower case.
    struct Rules {
        var plain: Section?
        var wildcard: Section?
        var exception: Section?
    }

    /// The rules for a domain itself, not for its parents.
    static func rules(for domain: ArraySlice<UInt8>, includingPrivate: Bool) -> Rules {
        table.rules(for: domain, includingPrivate: includingPrivate)
    }

    private static let table = Table()

    /// The list's text, searched as it is: decoding it would take longer than the few searches of a run.
    private struct Table {
        private let text: [UInt8]
        /// Where each entry begins.
        private let starts: [Int32]

        init() {
            text = Array(PublicSuffixTable.text.utf8)
            var starts: [Int32] = [0]
            for (position, byte) in text.enumerated() where byte <= 0x20 && position + 1 < text.count {
                starts.append(Int32(position + 1))
            }
            self.starts = starts
        }

        func rules(for domain: ArraySlice<UInt8>, includingPrivate: Bool) -> Rules {
            var rules = Rules()
            var position = self.position(of: domain)
            while position < text.count {
                switch text[position] {
                case 0x41: rules.plain = .icann
                case 0x42: rules.wildcard = .icann
                case 0x43: rules.exception = .icann
                case 0x50 where includingPrivate: rules.plain = rules.plain ?? .private
                case 0x51 where includingPrivate: rules.wildcard = rules.wildcard ?? .private
                case 0x52 where includingPrivate: rules.exception = rules.exception ?? .private
                case 0x50...0x52: break
                default: return rules
                }
                position += 1
            }
            return rules
        }

        /// Where the marks of a domain's entry begin; the end of the text where there is none.
        private func position(of domain: ArraySlice<UInt8>) -> Int {
            var candidates = starts[...]
            while !candidates.isEmpty {
                let middle = candidates.startIndex + candidates.count / 2
                let start = Int(candidates[middle])
                switch order(of: start, domain) {
                case 0: return start + domain.count
                case ..<0: candidates = candidates[(middle + 1)...]
                default: candidates = candidates[..<middle]
                }
            }
            return text.count
        }

        /// Below, equal to or above 0 as the domain of an entry comes before a domain, is it, or comes after it.
        private func order(of start: Int, _ domain: ArraySlice<UInt8>) -> Int {
            var position = start
            for byte in domain {
                guard position < text.count, !Self.endsDomain(text[position]) else { return -1 }
                if text[position] != byte { return text[position] < byte ? -1 : 1 }
                position += 1
            }
            return position == text.count || Self.endsDomain(text[position]) ? 0 : 1
        }

        /// Whether a byte is a mark, or between entries.
        private static func endsDomain(_ byte: UInt8) -> Bool { byte <= 0x20 || 0x41...0x5A ~= byte }
    }
}
