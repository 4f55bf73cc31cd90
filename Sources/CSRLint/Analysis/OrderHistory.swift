// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The timeline of an order: its reissues, each beside the one before.
enum OrderHistory {
    /// One entry for each reissue of the timeline, oldest first.
    ///
    /// - Parameters:
    ///   - rows: the rows of the report.
    ///   - timeline: the same rows as the rules on the order see them.
    /// - Returns: the entries.
    static func entries(
        of rows: PackedArray<ReissueReport>, _ timeline: OrderTimeline
    ) -> PackedArray<Report.HistoryEntry> {
        let successors = successors(in: timeline)
        var entries = PackedArray<Report.HistoryEntry>()
        var previous: (row: ReissueReport, member: OrderMember)?
        var previousKey: RequestSummary.Key?
        for (position, index) in timeline.positions.enumerated() {
            let (row, member) = (rows[index], timeline.members[index])
            var entry = Report.HistoryEntry(reissueIndex: index, supersededBy: successors[position])
            if let key = row.csr.key {
                if let previousKey {
                    entry.isKeyChanged = key.spkiSHA256 != previousKey.spkiSHA256
                    entry.isAlgorithmChanged =
                        key.algorithm != previousKey.algorithm || key.curve != previousKey.curve
                }
                previousKey = key
            }
            if let previous, previous.member.record?.names != member.record?.names {
                let (names, before) = (row.record.names, previous.row.record.names)
                let (known, new) = (Set(before), Set(names))
                entry.namesAdded = names.filter { !known.contains($0) }.map(\.shown)
                entry.namesDropped = before.filter { !new.contains($0) }.map(\.shown)
            }
            previous = (row, member)
            entries.append(entry)
        }
        entries.trim()
        return entries
    }

    /// For each reissue that was issued, the number of the next one that was, in the order of the timeline.
    private static func successors(in timeline: OrderTimeline) -> [Int64?] {
        var successors = [Int64?](repeating: nil, count: timeline.positions.count)
        var later: Int64?
        for (position, index) in timeline.positions.enumerated().reversed() where timeline.members[index].isIssued {
            successors[position] = later
            later = timeline.members[index].certificateID ?? later
        }
        return successors
    }
}

extension ReissueReport.RecordSummary {
    /// The distinct names that the record secures, canonical.
    fileprivate var names: [HostName] {
        var seen: Set<HostName> = []
        return ((commonName.map { [$0] } ?? []) + (dnsNames ?? []))
            .map { HostName(recordText: JSONString($0)) }
            .filter { !$0.canonical.isEmpty && seen.insert($0).inserted }
    }
}
