// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An attribute of a request: a type and its set of values, each as DER.
public struct RequestAttribute: Hashable, Sendable {
    /// The attribute's type.
    public let type: OID
    /// The values in the order they were encoded, each as DER.
    public let values: [[UInt8]]
}
