// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A set of rules and severities for a purpose.
public enum Profile: String, CaseIterable, Sendable {
    /// Certificates that browsers shall trust.
    case publicTLS = "public-tls"
    /// Certificates of an organisation's own authority.
    case `private`
    /// What the strictest authorities take.
    case strict
}
