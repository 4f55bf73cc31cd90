// csrlint
// SPDX-License-Identifier: Apache-2.0

/// From which severity on findings make the gate fail.
public enum FailureThreshold: String, CaseIterable, Sendable {
    /// Errors.
    case error
    /// Errors and warnings.
    case warning
    /// Everything.
    case note
    /// Nothing: there is no gate.
    case never

    /// Whether a finding of this severity makes the gate fail.
    public func isReached(by severity: Severity) -> Bool {
        switch self {
        case .error: severity >= .error
        case .warning: severity >= .warning
        case .note: true
        case .never: false
        }
    }
}
