// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The findings of an earlier report, to tell new ones from those that are known.
public struct Baseline: Sendable {
    let findings: PackedArray<Finding>
    private let fingerprints: Set<String>
    /// Those that a waiver let pass: when it ends, they are back.
    private let waived: Set<String>

    /// A baseline of the findings of a report; those that had been fixed before are left out.
    public init(_ findings: some Sequence<Finding>) {
        self.findings = PackedArray(findings.lazy.filter { $0.status != .fixed })
        fingerprints = Set(self.findings.lazy.map(\.fingerprint))
        waived = fingerprints.subtracting(self.findings.lazy.filter { $0.waiver == nil }.map(\.fingerprint))
    }

    /// Where a finding stands against it, once it is known whether it is waived.
    func status(of finding: Finding) -> Finding.Status {
        guard fingerprints.contains(finding.fingerprint) else { return .new }
        return finding.waiver == nil && waived.contains(finding.fingerprint) ? .new : .existing
    }
}
