// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Findings on one row that differ only in what they are about, so that a page says the rest once.
struct FindingGroup {
    /// So many alike are shown one by one, and as many of a larger group are shown at once.
    static let shownCount = 5

    /// What the members share.
    private struct Key: Hashable {
        let ruleID: String
        let severity: Severity
        let status: Finding.Status
        let waiver: Finding.Waived?
        let recordEvidence: Finding.Evidence?
        let requestEvidence: Finding.Evidence?
        let related: [Finding.Member]
        let remedy: String

        init(_ finding: Finding) {
            ruleID = finding.ruleID
            severity = finding.severity
            status = finding.status
            waiver = finding.waiver
            recordEvidence = finding.recordEvidence
            requestEvidence = finding.requestEvidence
            related = finding.related
            remedy = finding.remedy
        }
    }

    /// The first member, which stands for the others.
    let first: Finding
    /// The members, the first among them.
    let members: [Finding]

    /// Whether there is more than one, so that what they share is said once.
    var isShared: Bool { members.count > 1 }

    /// The groups of the findings of a row, in the order of their first members.
    static func groups(of findings: [Finding]) -> [Self] {
        let alike = Dictionary(grouping: findings, by: Key.init)
        var seen: Set<Key> = []
        return findings.compactMap { finding in
            let key = Key(finding)
            guard let members = alike[key], members.count > shownCount else {
                return Self(first: finding, members: [finding])
            }
            return seen.insert(key).inserted ? Self(first: finding, members: members) : nil
        }
    }
}
