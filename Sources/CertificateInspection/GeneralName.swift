// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One entry of a subject alternative name extension (RFC 5280, 4.2.1.6).
///
/// Text kinds hold the bytes that were written, of whatever length and content: a NUL, raw UTF-8 or a control byte is
/// there to be seen. Nothing is decoded or repaired.
public enum GeneralName: Hashable, Sendable {
    /// `dNSName`: the IA5String's bytes.
    case dnsName([UInt8])
    /// `iPAddress`: 4 or 16 octets when well formed; other lengths are kept.
    case ipAddress([UInt8])
    /// `rfc822Name`: the IA5String's bytes.
    case rfc822Name([UInt8])
    /// `uniformResourceIdentifier`: the IA5String's bytes.
    case uniformResourceIdentifier([UInt8])
    /// `directoryName`.
    case directoryName(DistinguishedName)
    /// `otherName`: its type and the DER of its value.
    case otherName(type: OID, value: [UInt8])
    /// `registeredID`.
    case registeredID(OID)
    /// `x400Address`: the DER of the element.
    case x400Address([UInt8])
    /// `ediPartyName`: the DER of the element.
    case ediPartyName([UInt8])
    /// A context tag that RFC 5280 does not define: its number and the DER of the element.
    case unknown(tag: UInt8, [UInt8])
}
