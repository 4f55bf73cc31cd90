// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The findings of an earlier report, to tell new ones from those that are known.
public struct Baseline: Sendable {
    let findings: PackedArray<Finding>
    /// How many findings have each fingerprint.
    private let counts: [String: Int]
    /// Those that a waiver let pass: when it ends, they are back.
    private let waived: Set<String>

    /// A baseline of the findings of a report; those that had been fixed before are left out.
    public init(_ findings: some Sequence<Finding>) {
        self.findings = PackedArray(findings.lazy.filter { $0.status != .fixed })
        counts = self.findings.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
        waived = Set(counts.keys).subtracting(self.findings.lazy.filter { $0.waiver == nil }.map(\.fingerprint))
    }

    /// Where a finding stands against it, once it is known whether it is waived.
    ///
    /// - Parameters:
    ///   - finding: the finding.
    ///   - ordinal: the how many-th it is of those with its fingerprint, where these may be about different things.
    /// - Returns: new or existing.
    func status(of finding: Finding, ordinal: Int) -> Finding.Status {
        guard ordinal <= counts[finding.fingerprint, default: 0] else { return .new }
        return finding.waiver == nil && waived.contains(finding.fingerprint) ? .new : .existing
    }
}
