// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Severity {
    /// The glyph that stands before the severity's word.
    var glyph: String {
        switch self {
        case .error: "✖"
        case .warning: "⚠"
        case .note: "ℹ"
        }
    }

    var tone: TextPage.Tone {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
