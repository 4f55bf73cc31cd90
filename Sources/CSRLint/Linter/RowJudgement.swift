// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the rules on single rows say of one.
struct RowJudgement {
    /// What was found.
    var findings: [Finding] = []
    /// What was found, but weighs as the whole run has it.
    var suspended: [SuspendedFinding] = []
    /// The rules that did not look.
    var skipped = SkippedRules()
    /// Whether a rule holds against the key that it is weak or lost, whatever the row's status makes of the finding.
    var isKeyWeak = false
}

/// A finding on the key of a row that is history: it weighs more where the same key is in use elsewhere in the run.
struct SuspendedFinding: Sendable {
    /// The finding as the row's own status has it.
    let finding: Finding
    /// The finding where the key is in use.
    let findingInUse: Finding
    /// The key.
    let key: KeyIdentity

    /// The finding, with the keys that are in use known.
    func finding(keysInUse: Set<KeyIdentity>) -> Finding {
        keysInUse.contains(key) ? findingInUse : finding
    }
}
