// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The version of csrlint, by semantic versioning.
public enum CSRLintVersion {
    /// The version's text.
    public static let current = "0.1.0"
    /// The day of the version.
    public static let date = "2026-11-29"
}
