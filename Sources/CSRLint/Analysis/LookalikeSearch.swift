// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Finds the pairs of names, one of each side, that look alike: with one skeleton (UTS 39), or one edit apart in a
/// label that is longer than three characters and not of the public suffix.
///
/// From its own point of view every name has one counterpart at most: the least of those with its skeleton, else of
/// those one edit apart. So there are never more pairs than names, the result does not depend on the order of the
/// names, and the time grows with their total length. A name of more than 253 characters is no host name and looks
/// like none.
struct LookalikeSearch {
    /// Two names that look alike, by their positions.
    struct Pair: Equatable {
        let record: Int
        let request: Int
        /// Whether they are one but for digits.
        let differsInDigitsOnly: Bool
        /// Whether the request's name is the counterpart of the record's, and the other way round.
        var isBestForRecord: Bool
        var isBestForRequest: Bool
    }

    /// The pairs among distinct domain names, ordered by position in the first, then in the second list.
    static func pairs(_ record: [HostName], _ request: [HostName]) -> [Pair] {
        if record.isEmpty || request.isEmpty { return [] }
        var search = LookalikeSearch(record, request)
        search.matchSkeletons()
        search.matchInsertionsAndTranspositions()
        search.matchSubstitutions()
        return search.pairs()
    }

    private static let maximumLength = 253

    private struct Candidate {
        let isOfRecord: Bool
        /// The position in the side's list.
        let position: Int
        let text: LookalikeText
        let hash: UInt64
        /// The counterparts, as indices of candidates.
        var withSameSkeleton: Int?
        var oneEditApart: Int?

        var best: Int? { withSameSkeleton ?? oneEditApart }
    }

    /// The names of both sides, sorted by their canonical bytes.
    private var candidates: [Candidate] = []
    private let hashing = RollingHash()

    private init(_ record: [HostName], _ request: [HostName]) {
        let names =
            record.enumerated().map { (true, $0.offset, $0.element) }
            + request.enumerated().map { (false, $0.offset, $0.element) }
        for (isOfRecord, position, name) in names.sorted(by: {
            $0.2.canonical.lexicographicallyPrecedes($1.2.canonical)
        }) {
            // An A-label is at most 59 characters longer than what it stands for.
            guard name.canonical.count <= 4 * Self.maximumLength else { continue }
            let text = LookalikeText(name)
            guard text.scalars.count <= Self.maximumLength else { continue }
            let hash = hashing.hash(of: text.scalars)
            candidates.append(Candidate(isOfRecord: isOfRecord, position: position, text: text, hash: hash))
        }
    }

    private mutating func matchSkeletons() {
        let skeletons = candidates.map { Confusables.skeleton(of: $0.text.scalars) }
        let keys = skeletons.map { hashing.longHash(of: $0) }
        var groups = LeastCandidates(for: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            groups.add(index, ofRecord: candidate.isOfRecord, under: keys[index])
        }
        for index in candidates.indices {
            guard let other = groups.counterpart(ofRecord: candidates[index].isOfRecord, under: keys[index]),
                skeletons[other] == skeletons[index]
            else { continue }
            candidates[index].withSameSkeleton = other
        }
    }

    /// A name without one character, or with two exchanged, is looked up among the names of the other side.
    private mutating func matchInsertionsAndTranspositions() {
        var wholes = LeastCandidates(for: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            wholes.add(index, ofRecord: candidate.isOfRecord, under: candidate.hash)
        }
        for (index, candidate) in candidates.enumerated() {
            let limit = candidate.text.suffixStart
            hashing.forEachVariant(of: candidate.text.scalars[..<limit], hash: candidate.hash) { variant in
                guard let other = wholes.counterpart(ofRecord: candidate.isOfRecord, under: variant) else { return }
                pair(index, other)
                pair(other, index)
            }
        }
    }

    /// Names that agree in all but the character at one position share a key; the work is done position by position, so
    /// that memory does not grow with the length of the names.
    private mutating func matchSubstitutions() {
        for position in 0..<(candidates.map(\.text.suffixStart).max() ?? 0) {
            let members = candidates.indices.filter { candidates[$0].text.suffixStart > position }
            let keys = members.map { index in
                candidates[index].hash &- hashing.term(candidates[index].text.scalars[position], at: position)
            }
            var groups = LeastCandidates(for: members.count)
            for (index, key) in zip(members, keys) {
                groups.add(index, ofRecord: candidates[index].isOfRecord, under: key)
            }
            for (index, key) in zip(members, keys) {
                if let other = groups.counterpart(ofRecord: candidates[index].isOfRecord, under: key) {
                    pair(index, other)
                }
            }
        }
    }

    /// Takes the other candidate as counterpart where it is one edit apart indeed, and less than the one there is.
    private mutating func pair(_ index: Int, _ other: Int) {
        if let best = candidates[index].oneEditApart, best <= other { return }
        guard candidates[index].text.isOneEditApart(from: candidates[other].text) else { return }
        candidates[index].oneEditApart = other
    }

    private func pairs() -> [Pair] {
        var pairs: [Pair] = []
        for (index, candidate) in candidates.enumerated() {
            guard let best = candidate.best else { continue }
            let counterpart = candidates[best]
            let isMutual = counterpart.best == index
            if isMutual && !candidate.isOfRecord { continue }
            let record = candidate.isOfRecord ? candidate : counterpart
            let request = candidate.isOfRecord ? counterpart : candidate
            pairs.append(
                Pair(
                    record: record.position,
                    request: request.position,
                    differsInDigitsOnly: record.text.differsInDigitsOnly(from: request.text),
                    isBestForRecord: isMutual || candidate.isOfRecord,
                    isBestForRequest: isMutual || !candidate.isOfRecord
                )
            )
        }
        return pairs.sorted { ($0.record, $0.request) < ($1.record, $1.request) }
    }
}
