// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A signature algorithm identifier.
public struct SignatureAlgorithm: Hashable, Sendable {
    /// The algorithm's object identifier.
    public let oid: OID
    /// The parameters as DER; nil where absent.
    public let parameters: [UInt8]?

    /// Makes an algorithm identifier.
    public init(oid: OID, parameters: [UInt8]?) {
        self.oid = oid
        self.parameters = parameters
    }
}
