// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Weighs the findings of a run: tells the waived and the known from the others, counts, and so decides what the gate
/// says.
struct Gate: Sendable {
    private let configuration: Configuration
    private let now: Timestamp?
    /// The rules that run.
    private let ruleIDs: Set<String>
    /// The positions of the waivers of each rule.
    private let waivers: [String: [Int]]

    private var findingCounts: [Int]
    /// How many findings had each fingerprint.
    private var counts: [String: Int] = [:]
    private var orderIDs: Set<Int64?> = []
    private var certificateIDs: Set<Int64> = []
    /// The requests that were judged without a record.
    private var requestDigests: Set<SHA256Digest> = []

    /// The counts of errors, warnings, notes and waived findings.
    private(set) var summary = Report.Summary()
    /// The gravest severity among the findings that the gate counts; nil where there is none.
    private(set) var worst: Severity?

    init(configuration: Configuration, ruleIDs: Set<String>, now: Timestamp?) {
        self.configuration = configuration
        self.now = now
        self.ruleIDs = ruleIDs
        waivers = Dictionary(grouping: configuration.waivers.indices) { configuration.waivers[$0].ruleID }
        findingCounts = Array(repeating: 0, count: configuration.waivers.count)
    }

    /// Whether findings stay as they are.
    private var isPlain: Bool { configuration.waivers.isEmpty && configuration.baseline == nil }

    /// Weighs findings.
    mutating func weigh(_ findings: PackedArray<Finding>) -> PackedArray<Finding> {
        var weighed = PackedArray<Finding>()
        for var finding in findings {
            weigh(&finding)
            if !isPlain { weighed.append(finding) }
        }
        guard !isPlain else { return findings }
        weighed.trim()
        return weighed
    }

    /// Whether there is a baseline of its own.
    var replacesBaseline: Bool { configuration.baseline != nil }

    /// Weighs a finding; one that is gone has no weight.
    mutating func weigh(_ finding: inout Finding) {
        guard finding.status != .fixed else { return }
        for index in waivers[finding.ruleID] ?? [] where configuration.waivers[index].covers(finding) {
            findingCounts[index] += 1
            let waiver = configuration.waivers[index]
            if finding.waiver == nil, !waiver.isExpired(asOf: now) { finding.waiver = Finding.Waived(by: waiver) }
        }
        if let baseline = configuration.baseline {
            let count = counts[finding.fingerprint, default: 0] + 1
            counts[finding.fingerprint] = count
            // What has neither a number nor a request shares its fingerprint with all that is like it.
            finding.status = baseline.status(of: finding, ordinal: finding.record.isAnonymous ? count : 1)
        }
        summary.count(finding)
        guard finding.waiver == nil, finding.status == .new || !configuration.failsOnNewAlone else { return }
        worst = max(worst ?? finding.severity, finding.severity)
    }

    /// Notes that an order was judged.
    mutating func note(_ order: Report.Order) {
        guard !isPlain else { return }
        orderIDs.insert(order.orderID)
        certificateIDs.formUnion(order.reissues.lazy.compactMap(\.certificateID))
    }

    /// Notes that a request was judged without a record.
    mutating func note(_ request: InspectionReport.Request) {
        guard !isPlain, let digest = request.csr.sha256 else { return }
        requestDigests.insert(digest)
    }

    /// What became of each waiver.
    var waiverUses: [WaiverUse] {
        configuration.waivers.indices.map { index in
            let waiver = configuration.waivers[index]
            let state: WaiverUse.State =
                if waiver.isExpired(asOf: now) {
                    .expired
                } else if findingCounts[index] > 0 {
                    .used
                } else if ruleIDs.contains(waiver.ruleID), isLookedAt(waiver.scope) {
                    .unused
                } else {
                    .outOfScope
                }
            return WaiverUse(waiver: waiver, state: state, findingCount: findingCounts[index])
        }
    }

    /// What the baseline has and the run no longer does. Only what was looked at can be known to be gone.
    var fixedFindings: [Finding] {
        var counts = counts
        return (configuration.baseline?.findings ?? []).compactMap { finding in
            if let count = counts[finding.fingerprint], count > 0 {
                if finding.record.isAnonymous { counts[finding.fingerprint] = count - 1 }
                return nil
            }
            guard ruleIDs.contains(finding.ruleID), isLookedAt(finding.record) else { return nil }
            return finding.fixed
        }
    }

    private func isLookedAt(_ record: RecordIdentity) -> Bool {
        if orderIDs.contains(record.orderID) { return record.certificateID.map(certificateIDs.contains) ?? true }
        return record.orderID == nil && record.certificateID == nil
            && record.csrSHA256.map(requestDigests.contains) ?? false
    }

    /// Whether the run looked at all that a waiver may mean. A fingerprint alone does not tell which order it is of, and
    /// where rows were left out for their status, nobody knows which of an order or a certificate they are.
    private func isLookedAt(_ scope: Waiver.Scope) -> Bool {
        guard configuration.statuses.isEmpty, scope.orderID != nil || scope.certificateID != nil else { return false }
        return (scope.orderID == nil || orderIDs.contains(scope.orderID))
            && (scope.certificateID.map(certificateIDs.contains) ?? true)
    }
}
