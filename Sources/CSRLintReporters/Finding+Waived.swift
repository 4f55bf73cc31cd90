// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Finding.Waived {
    /// Until when, by whom and why a finding is let pass.
    var words: String { "waived until \(expires) by \(owner): \(reason)" }
}
