// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

extension WaiverUse {
    /// What somebody has to know of the waiver, with its place; nil where it does what it should.
    public var notice: String? {
        let place = "\(waiver.location.path ?? "standard input"):\(waiver.location.line):\(waiver.location.column)"
        switch state {
        case .expired:
            let findings = findingCount == 0 ? "" : ": \(Quantity.text(findingCount, "finding")) of it weigh again"
            return "\(place): the waiver of \(waiver.ruleID) ended on \(waiver.expires)\(findings)"
        case .unused: return "\(place): the waiver of \(waiver.ruleID) is not used: there is no such finding any more"
        case .used, .outOfScope: return nil
        }
    }
}
