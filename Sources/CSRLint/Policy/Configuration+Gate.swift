// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Configuration {
    /// How many of the rows that could not be checked have no finding by which the gate would know of them: one that
    /// reaches the threshold or is waived.
    ///
    /// - Parameters:
    ///   - rows: the rows, by their positions in the run.
    ///   - findings: the findings on these and other rows, but for those that only the whole run can tell.
    /// - Returns: the count.
    func unaccounted(_ rows: [Int], by findings: some Sequence<Finding>) -> Int {
        guard !rows.isEmpty, failOn != .never else { return 0 }
        var unaccounted = Set(rows)
        for finding in findings where !finding.isOfRun && unaccounted.contains(finding.record.index) {
            guard failOn.isReached(by: finding.severity) || finding.waiver != nil else { continue }
            unaccounted.remove(finding.record.index)
        }
        return unaccounted.count
    }
}
