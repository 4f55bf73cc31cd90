// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An extension that a request asks for.
public struct RequestedExtension: Hashable, Sendable {
    /// The extension's object identifier.
    public let oid: OID
    /// Whether the request marks it critical.
    public let isCritical: Bool
    /// The content of `extnValue`: the DER of the extension itself.
    public let value: [UInt8]
}
