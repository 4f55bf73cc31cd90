// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How grave a finding is. There is no fourth degree.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Worth knowing.
    case note
    /// Worth a look before it becomes a problem.
    case warning
    /// Wrong.
    case error

    /// The graver severity is the greater one.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
