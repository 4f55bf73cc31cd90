// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What changed from one report to a later one.
public struct ReportDifference: Sendable {
    /// The findings that the earlier report lacks, waived ones left aside.
    public let new: [Finding]
    /// The findings that are gone.
    public let fixed: [Finding]
    /// How many findings both have.
    public let existingCount: Int
    /// How many findings of the earlier report are about something that the later one did not look at.
    public let unseenCount: Int

    /// Compares two reports over reissues.
    public init(from old: Report, to new: Report) {
        var configuration = Configuration()
        configuration.baseline = Baseline(old.findings)
        let weighed = new.weighed(by: configuration, replacingWaivers: false)
        self.init(weighed.findings, since: old.findings)
    }

    /// Compares two reports over requests. A request is the same where it has the same bytes.
    public init(from old: InspectionReport, to new: InspectionReport) {
        let before = old.requests.flatMap(\.findings)
        var configuration = Configuration()
        configuration.baseline = Baseline(before)
        let weighed = new.weighed(by: configuration, replacingWaivers: false)
        self.init(weighed.requests.flatMap(\.findings) + weighed.fixed, since: before)
    }

    private init(_ findings: some Sequence<Finding>, since old: some Sequence<Finding>) {
        var (new, fixed): ([Finding], [Finding]) = ([], [])
        var existing: Set<String> = []
        for finding in findings {
            switch finding.status {
            case .new: if finding.waiver == nil { new.append(finding) }
            case .existing: existing.insert(finding.fingerprint)
            case .fixed: fixed.append(finding)
            }
        }
        self.new = new
        self.fixed = fixed
        existingCount = existing.count
        let gone = Set(fixed.map(\.fingerprint))
        let before = Set(old.lazy.filter { $0.status != .fixed }.map(\.fingerprint))
        unseenCount = before.subtracting(existing).subtracting(gone).count
    }

    /// Whether a new finding makes a gate with this threshold fail.
    public func fails(_ threshold: FailureThreshold) -> Bool {
        new.contains { threshold.isReached(by: $0.severity) }
    }
}
