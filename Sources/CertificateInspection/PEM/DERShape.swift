// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The kind of object that bytes look like, told by the first few elements of their DER.
///
/// It is a guess that needs little of the bytes, so that a private key is known for one even when the text round it
/// is damaged or says otherwise. Lengths are read tolerantly, and cut-off elements count as far as they go.
enum DERShape {
    /// A PKCS #10 request (RFC 2986).
    case request
    /// An X.509 certificate (RFC 5280).
    case certificate
    /// A certificate revocation list (RFC 5280).
    case revocationList
    /// A SubjectPublicKeyInfo (RFC 5280).
    case subjectPublicKeyInfo
    /// An RSAPublicKey (RFC 8017).
    case rsaPublicKey
    /// A ContentInfo (RFC 5652).
    case contentInfo
    /// A private key: PKCS #1, SEC 1, PKCS #8 plain or encrypted, OpenSSH's own, or PKCS #12 with one in it.
    case privateKey
    /// A PKCS #12 file without a private key.
    case keylessStore
    /// A SEQUENCE of another kind.
    case sequence
    /// No SEQUENCE.
    case unknown

    init(_ bytes: Span<UInt8>) {
        if Self.isOpenSSHKey(bytes) {
            self = .privateKey
            return
        }
        guard let outer = ShapeElement(bytes, at: 0, to: bytes.count), outer.tag == ShapeElement.sequence,
            let first = outer.firstChild(bytes)
        else {
            self = bytes.count > 0 && bytes[0] == ShapeElement.sequence ? .sequence : .unknown
            return
        }
        let second = first.next(bytes, in: outer)
        switch first.tag {
        case ShapeElement.integer: self = Self.shape(bytes, outer: outer, version: first, second: second)
        case ShapeElement.sequence: self = Self.shape(bytes, outer: outer, inner: first, second: second)
        case ShapeElement.objectIdentifier: self = first.isPKCS(bytes) ? .contentInfo : .sequence
        default: self = .sequence
        }
    }

    /// A SEQUENCE that begins with an INTEGER.
    private static func shape(
        _ bytes: Span<UInt8>, outer: ShapeElement, version: ShapeElement, second: ShapeElement?
    ) -> DERShape {
        guard let second else { return .sequence }
        let isSmall = version.content.count == 1
        switch second.tag {
        case ShapeElement.integer:
            guard isSmall else { return .rsaPublicKey }
            // A modulus, or a prime of DSA: two small numbers are no key.
            return second.declaredLength ?? .max >= leastKeyLength ? .privateKey : .sequence
        case ShapeElement.octetString: return isSmall ? .privateKey : .sequence
        case ShapeElement.sequence:
            // PKCS #8 and PKCS #12 both go on with an object identifier; a bare CertificationRequestInfo does not, and
            // explicit curve parameters name a kind of field there.
            guard isSmall, let child = second.firstChild(bytes), child.tag == ShapeElement.objectIdentifier else {
                return .sequence
            }
            if child.isFieldType(bytes) { return .sequence }
            return isKeylessStore(bytes, outer, child) ? .keylessStore : .privateKey
        default: return .sequence
        }
    }

    /// The least octets of a number that anybody would use as a key.
    private static let leastKeyLength = 16

    /// Whether a PKCS #12 file, all of which is there and nothing else, has no bag for a private key.
    ///
    /// Such bags stand in clear, since their contents are encrypted each by itself; what encrypts the bag as well, as no
    /// known tool does, is not seen.
    private static func isKeylessStore(_ bytes: Span<UInt8>, _ outer: ShapeElement, _ content: ShapeElement) -> Bool {
        guard content.isPKCS(bytes), outer.declaredLength == outer.content.count else { return false }
        guard outer.content.upperBound == bytes.count else { return false }
        return !ShapeElement.keyBags.contains { bytes.contains($0) }
    }

    /// A SEQUENCE that begins with a SEQUENCE.
    private static func shape(
        _ bytes: Span<UInt8>, outer: ShapeElement, inner: ShapeElement, second: ShapeElement?
    ) -> DERShape {
        guard let first = inner.firstChild(bytes) else { return .sequence }
        switch first.tag {
        case ShapeElement.objectIdentifier:
            switch second?.tag {
            case ShapeElement.bitString: return .subjectPublicKeyInfo
            case ShapeElement.octetString: return .privateKey
            case nil: return first.isPKCS5(bytes) ? .privateKey : .sequence
            default: return .sequence
            }
        case ShapeElement.contextZero: return .certificate
        case ShapeElement.sequence:
            // A version 1 list begins with its signature algorithm.
            return first.firstChild(bytes)?.tag == ShapeElement.objectIdentifier ? .revocationList : .sequence
        case ShapeElement.integer:
            guard let name = first.next(bytes, in: inner), name.tag == ShapeElement.sequence else { return .sequence }
            guard name.firstChild(bytes)?.tag == ShapeElement.objectIdentifier else { return .request }
            // A version 1 certificate has no version but a serial number, and a validity where a list has a time.
            let issuer = name.next(bytes, in: inner)
            return issuer?.next(bytes, in: inner)?.tag == ShapeElement.sequence ? .certificate : .revocationList
        default: return .sequence
        }
    }

    /// Whether the bytes are DER rather than text that happens to begin with the digit zero, which is the same byte.
    static func isRawDER(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 2, bytes[0] == ShapeElement.sequence else { return false }
        // No UTF-8 has 0x80 to 0x84 after an ASCII character, and no length needs more than four octets here.
        if (0x80...0x84).contains(bytes[1]) { return true }
        guard let outer = ShapeElement(bytes, at: 0, to: bytes.count), outer.content.count == outer.declaredLength
        else {
            return false
        }
        let head = bytes.extracting(0..<min(bytes.count, 8))
        for index in head.indices where head[index] < 0x09 { return true }
        return false
    }

    /// Whether the bytes begin with the magic of OpenSSH's key format (PROTOCOL.key).
    private static func isOpenSSHKey(_ bytes: Span<UInt8>) -> Bool {
        bytes.matches(openSSHMagic, at: 0)
    }

    private static let openSSHMagic = [UInt8]("openssh-key-v1".utf8)
}
