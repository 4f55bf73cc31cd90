// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How the names of a reissue differ from those of the certificate before it, in as much detail as findings show.
struct NameChange: Hashable, Sendable {
    /// Some names, of which the first are shown and all are counted.
    struct Excerpt: Hashable, Sendable {
        /// How many there are.
        let count: Int
        /// The first of them, with a count of the others.
        let text: String
        /// The only one; nil where there are several.
        let single: String?

        /// An excerpt of names in visible form, of which there may be more than are given; nil for none.
        fileprivate init?(_ names: some Sequence<String>, count: Int) {
            guard count > 0 else { return nil }
            let shown = Array(names.prefix(NameListText.maximumCount))
            self.count = count
            text = NameListText.joined(shown, total: count) ?? ""
            single = count == 1 ? shown.first : nil
        }
    }

    /// The names that the certificate before lacked.
    let added: Excerpt?
    /// The names that it had and the reissue lacks.
    let dropped: Excerpt?
    /// The wildcards among the added names.
    let addedWildcards: Excerpt?
    /// The registrable domains that the certificate before had no name in.
    let addedDomains: Excerpt?
    /// The common name that it had, where the reissue has another.
    let formerCommonName: String?
    /// The common name of the reissue.
    let commonName: String?

    /// Compares the names of a reissue with those of the certificate before it; nil where nothing changed.
    ///
    /// The work grows with the names of the reissue alone: many small ones may follow one large one.
    init?(from before: SecuredNames, to after: SecuredNames) {
        if let old = before.commonName, let new = after.commonName, !Self.areOneCommonName(old, new) {
            formerCommonName = old.shown
        } else {
            formerCommonName = nil
        }
        commonName = after.commonName?.shown
        guard let old = before.names, let new = after.names else {
            guard formerCommonName != nil else { return nil }
            (added, dropped, addedWildcards, addedDomains) = (nil, nil, nil, nil)
            return
        }
        let addedNames = new.filter { !before.known.contains($0) }
        let wildcards = addedNames.filter(\.isWildcard)
        var seen: Set<[UInt8]> = []
        let newDomains = addedNames.compactMap(\.registrableDomain).filter {
            !before.domains.contains($0) && seen.insert($0).inserted
        }
        let keptCount = new.count - addedNames.count
        added = Excerpt(addedNames.lazy.map(\.shown), count: addedNames.count)
        dropped = Excerpt(
            old.lazy.filter { !after.known.contains($0) }.map(\.shown), count: old.count - keptCount)
        addedWildcards = Excerpt(wildcards.lazy.map(\.shown), count: wildcards.count)
        addedDomains = Excerpt(newDomains.lazy.map { DisplayText.visible($0) }, count: newDomains.count)
        guard formerCommonName != nil || added != nil || dropped != nil else { return nil }
    }

    /// Whether two common names are the same: as names, or as words for people, whose case is nobody's concern.
    private static func areOneCommonName(_ old: HostName, _ new: HostName) -> Bool {
        if old == new { return true }
        let isText = [old, new].allSatisfy { CommonName(recorded: $0).kind == .humanText }
        return isText && NameComparison.areEqualButForCase(old, new)
    }
}
