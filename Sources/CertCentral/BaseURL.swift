// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Where the API is: the root under which all its paths stand.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// CertCentral in the United States.
    public static let us = BaseURL(checked: "https://www.digicert.com/services/v2")
    /// CertCentral Europe, which has accounts and orders of its own.
    public static let eu = BaseURL(checked: "https://certcentral.digicert.eu/services/v2")

    /// The address, without a slash at its end.
    public let description: String

    private init(checked text: String) { description = text }
}
