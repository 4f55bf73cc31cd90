// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A set of severities for a purpose.
public enum Profile: String, CaseIterable, Sendable {
    /// Certificates that browsers shall trust.
    case publicTLS = "public-tls"
}
