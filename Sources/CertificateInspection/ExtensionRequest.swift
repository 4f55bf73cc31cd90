// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One value of an attribute that asks for extensions.
///
/// RFC 2985 allows one attribute with one value. Parsers disagree about which one counts where there are more, so all
/// of them are kept.
public struct ExtensionRequest: Hashable, Sendable {
    /// Which attribute carries the value.
    public enum Form: Hashable, Sendable {
        /// `extensionRequest` of PKCS #9 (1.2.840.113549.1.9.14).
        case pkcs9
        /// Microsoft's `szOID_CERT_EXTENSIONS` (1.3.6.1.4.1.311.2.1.14).
        case microsoft
    }
    /// Which attribute carries the value.
    public let form: Form
    /// The position of that attribute among the request's attributes.
    public let attributeIndex: Int
    /// The value as DER.
    public let value: [UInt8]
    /// The extensions in it, in order; nil where the value is no list of extensions.
    public let extensions: [RequestedExtension]?
}
