// csrlint
// SPDX-License-Identifier: Apache-2.0

extension NameComparison {
    mutating func compareNames(_ sides: Sides) {
        let recordIsEmpty = sides.listed.names.isEmpty && !namesHost(sides)
        let requestIsEmpty = sides.requested.names.isEmpty && sides.hosts.names.isEmpty
        if recordIsEmpty || requestIsEmpty { return }

        var missingInRequest: [HostName] = []
        if let name = sides.commonName, let request = sides.requestSpelling(of: name) {
            match(sides.listed.spelling(of: name) ?? name, request)
        }
        for name in sides.listed.names {
            guard let request = sides.requestSpelling(of: name) else {
                missingInRequest.append(name)
                continue
            }
            if sides.commonName?.matches(name) != true { match(name, request) }
        }
        let missingInRecord = sides.requested.names.filter { sides.recordSpelling(of: $0) == nil }
        dropFormsWrittenAlike(sides)
        classify(missingInRequest, missingInRecord, sides)
        let isExplained = onlyInRecord.allSatisfy { $0.reason == .companion || $0.reason == .sanAbsent }
        dnsNamesOutcome = isExplained && onlyInRequest.isEmpty ? .match : .mismatch
    }

    /// Whether the record's common name counts among its names: text for people does only where the request has it.
    private func namesHost(_ sides: Sides) -> Bool {
        guard let name = sides.commonName else { return false }
        return CommonName(recorded: name).kind != .humanText || sides.requestSpelling(of: name) != nil
    }

    private mutating func match(_ record: HostName, _ request: HostName) {
        matched.append(record)
        let reasons = Self.formReasons(record, request)
        if !reasons.isEmpty {
            formDifferences.append(FormDifference(record: record, request: request, reasons: reasons))
        }
    }

    /// A name that a list writes in several ways differs in form only when no way is on both sides. A common name counts
    /// where the list lacks the name.
    private mutating func dropFormsWrittenAlike(_ sides: Sides) {
        guard !formDifferences.isEmpty else { return }
        let listed =
            sides.listed.names + sides.listed.duplicates
            + [sides.commonName].compactMap { $0 }.filter { !sides.listed.contains($0) }
        let requested =
            sides.requested.names + sides.requested.duplicates
            + (sides.hosts.names + sides.hosts.duplicates).filter { !sides.requested.contains($0) }
        let recordForms = Set(listed.map(\.written))
        let alike = Set(requested.filter { recordForms.contains($0.written) })
        formDifferences.removeAll { alike.contains($0.record) }
    }

    private mutating func classify(_ missingInRequest: [HostName], _ missingInRecord: [HostName], _ sides: Sides) {
        if missingInRequest.isEmpty && missingInRecord.isEmpty { return }
        let companions = Companions(sides)
        let wildcards = WildcardPairs(missingInRequest, missingInRecord, sides)
        var record = missingInRequest.map { name -> Difference? in
            if let other = companions.principal(of: name) {
                return Difference(name: name, reason: .companion, counterpart: other)
            }
            return wildcards.difference(ofRecord: name)
        }
        var request = missingInRecord.map { wildcards.difference(ofRequest: $0) }
        findLookalikes(missingInRequest, missingInRecord, &record, &request)
        let reason: Reason = hasSubjectAlternativeNames ? .subset : .sanAbsent
        onlyInRecord = zip(missingInRequest, record).map {
            $1 ?? Difference(name: $0, reason: reason, counterpart: nil)
        }
        onlyInRequest = zip(missingInRecord, request).map {
            $1 ?? Difference(name: $0, reason: .dropped, counterpart: nil)
        }
    }

    /// Finds the pairs of which at least one name has no other reason. A name that has one keeps it: the record's
    /// `www.example.com` may be a companion, and the request's `www.examp1e.com` its lookalike all the same.
    private mutating func findLookalikes(
        _ missingInRequest: [HostName],
        _ missingInRecord: [HostName],
        _ record: inout [Difference?],
        _ request: inout [Difference?]
    ) {
        let recordIndices = missingInRequest.indices.filter { missingInRequest[$0].kind == .dns }
        let requestIndices = missingInRecord.indices.filter { missingInRecord[$0].kind == .dns }
        let pairs = LookalikeSearch.pairs(
            recordIndices.map { missingInRequest[$0] },
            requestIndices.map { missingInRecord[$0] }
        )
        let explained = (record: record, request: request)
        for pair in pairs {
            let recordIndex = recordIndices[pair.record]
            let requestIndex = requestIndices[pair.request]
            let isForRecord = pair.isBestForRecord && explained.record[recordIndex] == nil
            let isForRequest = pair.isBestForRequest && explained.request[requestIndex] == nil
            guard isForRecord || isForRequest else { continue }
            let recordName = missingInRequest[recordIndex]
            let requestName = missingInRecord[requestIndex]
            lookalikes.append(
                Lookalike(
                    record: recordName, request: requestName, differsInDigitsOnly: pair.differsInDigitsOnly,
                    own: pair.isBestForRequest ? requestName : recordName)
            )
            if isForRecord {
                record[recordIndex] = Difference(name: recordName, reason: .lookalike, counterpart: requestName)
            }
            if isForRequest {
                request[requestIndex] = Difference(name: requestName, reason: .lookalike, counterpart: recordName)
            }
        }
    }
}

/// The names that a certificate authority adds to a request's names.
private struct Companions {
    private let sides: NameComparison.Sides
    private let parents: [HostName: HostName]

    init(_ sides: NameComparison.Sides) {
        self.sides = sides
        var parents: [HostName: HostName] = [:]
        for name in sides.hosts.names {
            guard let parent = name.parent else { continue }
            parents[parent] = parents[parent].map { min($0, name) } ?? name
        }
        self.parents = parents
    }

    /// The name of the request that the record's name accompanies: `www.X` for X, X for `www.X`, X for `*.X`, and X
    /// for a common name directly below it, where X is no public suffix.
    func principal(of name: HostName) -> HostName? {
        guard name.kind == .dns, !name.isWildcard, name.isWellFormed else { return nil }
        let www = Array("www.".utf8)
        if name.canonical.starts(with: www), name.canonical.count > www.count,
            let other = sides.requestSpelling(of: HostName(domain: name.canonical[www.count...]))
        {
            return other
        }
        return sides.requestSpelling(of: HostName(domain: www + name.canonical))
            ?? sides.requestSpelling(of: HostName(wildcardAbove: name.canonical[...]))
            ?? parent(name)
    }

    private func parent(_ name: HostName) -> HostName? {
        guard let other = parents[name], PublicSuffixList.suffix(of: name.canonical).start > 0 else { return nil }
        return other
    }
}

/// The names that a wildcard of the other side covers, and those wildcards: one label each (RFC 9525, 6.3).
///
/// A wildcard's counterpart is the least of the names that it covers, so that their order makes no difference.
private struct WildcardPairs {
    private var recordDifferences: [HostName: NameComparison.Difference] = [:]
    private var requestDifferences: [HostName: NameComparison.Difference] = [:]

    init(_ missingInRequest: [HostName], _ missingInRecord: [HostName], _ sides: NameComparison.Sides) {
        for name in missingInRecord {
            guard let wildcard = name.coveringWildcard, let other = sides.recordSpelling(of: wildcard) else { continue }
            requestDifferences[name] = .init(name: name, reason: .coveredByWildcard, counterpart: other)
            let covered = recordDifferences[other]?.counterpart.map { min($0, name) } ?? name
            recordDifferences[other] = .init(name: other, reason: .coveredByWildcard, counterpart: covered)
        }
        for name in missingInRequest {
            guard let wildcard = name.coveringWildcard, let other = sides.requestSpelling(of: wildcard) else {
                continue
            }
            recordDifferences[name] = .init(name: name, reason: .covers, counterpart: other)
            let covered = requestDifferences[other]?.counterpart.map { min($0, name) } ?? name
            requestDifferences[other] = .init(name: other, reason: .covers, counterpart: covered)
        }
    }

    func difference(ofRecord name: HostName) -> NameComparison.Difference? { recordDifferences[name] }

    func difference(ofRequest name: HostName) -> NameComparison.Difference? { requestDifferences[name] }
}

private func min(_ left: HostName, _ right: HostName) -> HostName {
    right.canonical.lexicographicallyPrecedes(left.canonical) ? right : left
}

extension HostName {
    /// A domain whose bytes are canonical already.
    fileprivate init(domain: ArraySlice<UInt8>) {
        let bytes = Array(domain)
        self.init(written: bytes, canonical: bytes, kind: .dns)
    }

    fileprivate init(domain bytes: [UInt8]) {
        self.init(written: bytes, canonical: bytes, kind: .dns)
    }

    /// The wildcard that stands before a canonical base.
    fileprivate init(wildcardAbove base: ArraySlice<UInt8>) {
        let bytes = Array("*.".utf8) + base
        self.init(written: bytes, canonical: bytes, kind: .dns, isWildcard: true)
    }

    /// The name without its left-most label, where it has a parent of two labels or more.
    fileprivate var parent: HostName? {
        guard kind == .dns, !isWildcard, let dot = canonical.firstIndex(of: 0x2E) else { return nil }
        let rest = canonical[(dot + 1)...]
        return rest.contains(0x2E) ? HostName(domain: rest) : nil
    }

    /// The wildcard that covers the name: its left-most label replaced.
    fileprivate var coveringWildcard: HostName? {
        guard kind == .dns, !isWildcard, let dot = canonical.firstIndex(of: 0x2E) else { return nil }
        return HostName(wildcardAbove: canonical[(dot + 1)...])
    }
}
