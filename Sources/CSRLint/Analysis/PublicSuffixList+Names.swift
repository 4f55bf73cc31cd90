// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicSuffixList {
    /// Whether a label is a top-level domain that the list knows from a registry.
    static func isTopLevelDomain(_ label: ArraySlice<UInt8>) -> Bool {
        let rules = rules(for: label, includingPrivate: false)
        return rules.plain == .icann || rules.wildcard == .icann
    }

    /// Whether every name directly below a domain is a registry's public suffix, but for exceptions.
    static func hasWildcardRule(_ domain: ArraySlice<UInt8>) -> Bool {
        !domain.isEmpty && rules(for: domain, includingPrivate: false).wildcard != nil
    }

    /// Whether a name is a registry's public suffix, once it is known whether its parent has a wildcard rule.
    static func isRegistrySuffix(_ name: ArraySlice<UInt8>, parentHasWildcard: Bool) -> Bool {
        let rules = rules(for: name, includingPrivate: false)
        return rules.exception == nil && (rules.plain != nil || parentHasWildcard)
    }

    /// Which part of the list says that a wildcard with this base stands for other people's domains: its base is a
    /// public suffix, or all names directly below it are. Nil where it does not.
    static func sectionOfSuffixes(below base: ArraySlice<UInt8>) -> Section? {
        let name = Array(base)
        for (section, includingPrivate) in [(Section.icann, false), (.private, true)] {
            let suffix = suffix(of: name, includingPrivate: includingPrivate)
            if suffix.start == 0, suffix.section == section { return section }
            if rules(for: base, includingPrivate: includingPrivate).wildcard == section { return section }
        }
        return nil
    }
}

extension PublicSuffixList {
    private static let daysUntilStale: Int64 = 730

    /// Whether the list is so old that a top-level domain may have come since; never without an instant that counts as
    /// now.
    static func isStale(asOf now: Timestamp?) -> Bool {
        guard let now, let made = Timestamp(rfc3339: "\(date)T00:00:00Z") else { return false }
        let (age, overflow) = now.secondsSince1970.subtractingReportingOverflow(made.secondsSince1970)
        return !overflow && age > daysUntilStale * 86_400
    }
}
