// csrlint
// SPDX-License-Identifier: Apache-2.0

extension InspectionReport {
    /// How many findings of a severity there are that no waiver covers.
    public func findingCount(of severity: Severity) -> Int {
        requests.reduce(0) { count, request in
            count + request.findings.count { $0.severity == severity && $0.waiver == nil }
        }
    }
}
