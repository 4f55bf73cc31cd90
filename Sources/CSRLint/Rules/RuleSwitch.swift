// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a user or a profile says of a rule.
enum RuleSwitch: Sendable {
    /// It does not run.
    case off
    /// It runs, with its own severity.
    case on
    /// It runs, and all its findings have one severity.
    case severity(Severity)
}
