// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The names of an inspection that some rule on names has something to say of, each where it stands.
///
/// Common names that are text for people are left out: they name no host.
struct NameSurvey: Sendable {
    /// Where a name stands.
    enum Place: Hashable, Sendable {
        case recordCommonName, recordList, requestCommonName, requestName, requestAddress

        /// Whether it is on the record's side.
        var isOfRecord: Bool { self == .recordCommonName || self == .recordList }
        /// Whether it is a common name.
        var isCommonName: Bool { self == .recordCommonName || self == .requestCommonName }
    }

    /// A name in one place, and what is wrong with it there.
    struct Occurrence: Sendable {
        let name: HostName
        let place: Place
        var defects: NameDefects
    }

    /// A name with a defect, and the first place of each side where it has it.
    struct Subject: Sendable {
        let name: HostName
        var record: Occurrence?
        var request: Occurrence?
    }

    /// The names in question: the record's before the request's, each side in its own order.
    private(set) var occurrences: [Occurrence] = []
    /// The names that a name of the same inspection looks like.
    private(set) var twins: [HostName: HostName] = [:]
    private var found: NameDefects = []

    /// Surveys the names of both sides; a side that is missing has none.
    init(_ names: NameComparison, alternativeNames: [GeneralName]) {
        let all = Self.places(names, alternativeNames)
        var judge = NameJudge()
        var hasWildcard = false
        for (name, place) in all {
            hasWildcard = hasWildcard || name.isWildcard
            let defects = Self.defects(of: name, at: place, judge: &judge)
            if !defects.isEmpty { append(Occurrence(name: name, place: place, defects: defects)) }
        }
        if hasWildcard { appendWildcardDefects(all) }
        if found.contains(.looksLikeASCII) { resolveHomographs(all, named: names.lookalikes) }
    }

    /// The names with a defect, each once.
    func subjects(with defect: NameDefects) -> [Subject] {
        guard !found.isDisjoint(with: defect) else { return [] }
        var subjects: [Subject] = []
        var positions: [HostName: Int] = [:]
        for occurrence in occurrences where !occurrence.defects.isDisjoint(with: defect) {
            let position = positions[occurrence.name] ?? subjects.count
            if position == subjects.count {
                positions[occurrence.name] = position
                subjects.append(Subject(name: occurrence.name))
            }
            if occurrence.place.isOfRecord {
                subjects[position].record = subjects[position].record ?? occurrence
            } else {
                subjects[position].request = subjects[position].request ?? occurrence
            }
        }
        return subjects
    }

    private mutating func append(_ occurrence: Occurrence) {
        occurrences.append(occurrence)
        found.formUnion(occurrence.defects)
    }

    private static func defects(of name: HostName, at place: Place, judge: inout NameJudge) -> NameDefects {
        var defects = judge.defects(of: name)
        if name.isIPAddress {
            if place.isCommonName { defects.insert(.addressAsCommonName) }
            if place == .requestName { defects.insert(.addressAsName) }
        }
        // A person's certificate has the address as its common name.
        if place.isCommonName { defects.remove(.mailAddress) }
        return defects
    }
}

extension NameSurvey {
    /// Every name in every form and place, but text for people.
    private static func places(_ names: NameComparison, _ alternativeNames: [GeneralName]) -> [(HostName, Place)] {
        var all: [(HostName, Place)] = []
        all.reserveCapacity(names.recordNames.count + names.requestNames.count + 2)
        if let name = names.recordCommonName, CommonName(recorded: name).kind != .humanText {
            all.append((name, .recordCommonName))
        }
        for name in names.recordNames { all.append((name, .recordList)) }
        for name in names.duplicatesInRecord { all.append((name, .recordList)) }
        for name in names.requestCommonNames where name.kind == .host { all.append((name.name, .requestCommonName)) }
        var hasAddress = false
        for list in [names.requestNames, names.duplicatesInRequest] {
            for name in list {
                // Whether a text or octets gave the address, only the extension tells.
                if name.isIPAddress { hasAddress = true } else { all.append((name, .requestName)) }
            }
        }
        guard hasAddress else { return all }
        for name in alternativeNames {
            switch name {
            case .dnsName(let bytes):
                let name = HostName(dnsName: bytes)
                if name.isIPAddress { all.append((name, .requestName)) }
            case .ipAddress(let octets):
                if let name = HostName(ipAddress: octets) { all.append((name, .requestAddress)) }
            default: break
            }
        }
        return all
    }

    private mutating func add(_ defect: NameDefects, to name: HostName, at place: Place, _ position: Int?) {
        found.insert(defect)
        if let position {
            occurrences[position].defects.insert(defect)
        } else {
            append(Occurrence(name: name, place: place, defects: defect))
        }
    }

    /// A name that a wildcard of its own side covers, and a wildcard whose base is on neither side.
    private mutating func appendWildcardDefects(_ all: [(name: HostName, place: Place)]) {
        var present: Set<ArraySlice<UInt8>> = []
        var bases: [Bool: Set<ArraySlice<UInt8>>] = [:]
        for (name, place) in all where name.kind == .dns {
            if name.isWildcard {
                bases[place.isOfRecord, default: []].insert(name.base)
            } else {
                present.insert(name.canonical[...])
            }
        }
        var positions: [Key: Int] = [:]
        for (position, occurrence) in occurrences.enumerated() {
            positions[Key(occurrence.name, occurrence.place)] = position
        }
        for (name, place) in all where name.kind == .dns {
            let position = positions[Key(name, place)]
            if name.isWildcard {
                let isOfSuffix = position.map { occurrences[$0].defects.contains(.wildcardOfPublicSuffix) } ?? false
                if !isOfSuffix, !present.contains(name.base) { add(.apexMissing, to: name, at: place, position) }
            } else if !place.isCommonName, !name.notes.contains(.wildcardMisplaced),
                let dot = name.canonical.firstIndex(of: 0x2E),
                bases[place.isOfRecord]?.contains(name.canonical[(dot + 1)...]) == true
            {
                add(.wildcardRedundant, to: name, at: place, position)
            }
        }
    }

    private struct Key: Hashable {
        let name: HostName
        let place: Place

        init(_ name: HostName, _ place: Place) {
            self.name = name
            self.place = place
        }
    }

    /// Finds what the labels that look like ASCII make their names look like. A pair that a rule on both sides names
    /// already, and a word of a script that is at home where its name ends, stay as they are; a mixture of scripts says
    /// enough unless the name looks like another one here.
    private mutating func resolveHomographs(
        _ all: [(name: HostName, place: Place)], named lookalikes: [NameComparison.Lookalike]
    ) {
        var named: Set<HostName> = []
        for pair in lookalikes { named.formUnion([pair.record, pair.request]) }
        var bySkeleton: [[UInt32]: [HostName]] = [:]
        for (name, _) in all where name.kind == .dns {
            let skeleton = Confusables.skeleton(of: name.displayScalars)
            // Two different names are enough to find another one than a given one.
            if bySkeleton[skeleton, default: []].count < 2, bySkeleton[skeleton]?.first != name {
                bySkeleton[skeleton, default: []].append(name)
            }
        }
        for position in occurrences.indices where occurrences[position].defects.contains(.looksLikeASCII) {
            let name = occurrences[position].name
            guard !named.contains(name) else { continue }
            let alike = bySkeleton[Confusables.skeleton(of: name.displayScalars)] ?? []
            if let twin = alike.first(where: { $0 != name }) {
                twins[name] = twin
                occurrences[position].defects.remove(.mixedScript)
            } else if occurrences[position].defects.contains(.mixedScript) || Self.isAtHome(name) {
                continue
            }
            occurrences[position].defects.insert(.homograph)
            found.insert(.homograph)
        }
    }

    private static func isAtHome(_ name: HostName) -> Bool {
        let labels = name.base.split(separator: 0x2E)
        guard let last = labels.last else { return false }
        return labels.dropLast().compactMap(IDNAValidity.decoded).filter(Homograph.looksLikeASCII).allSatisfy {
            Homograph.isAtHome($0, under: last)
        }
    }
}
