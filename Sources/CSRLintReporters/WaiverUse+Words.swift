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

    /// Whether the waiver holds, and there is nothing more to say of it.
    var isInForce: Bool { notice == nil }

    /// How many findings it covers, or that nobody looked.
    var findingsText: String { state == .outOfScope ? "not looked at" : String(findingCount) }
}

extension Waiver {
    /// What it is about, part by part.
    var scopeParts: [String] { scope.parts + [subject.map { "subject \($0)" }].compactMap(\.self) }
}

extension Waiver.Scope {
    /// What is meant, part by part.
    package var parts: [String] {
        [
            orderID.map { "order \($0)" }, certificateID.map { "certificate \($0)" },
            fingerprint.map { "fingerprint \($0)" },
        ].compactMap(\.self)
    }
}
