// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a PEM label promises.
enum PEMLabel: Hashable {
    case request
    /// The label of old tools, `NEW CERTIFICATE REQUEST`.
    case newRequest
    case certificate
    case subjectPublicKeyInfo
    case rsaPublicKey
    case contentInfo
    case privateKey
    /// A label of another object that is known.
    case other(String)
    case unknown

    /// What stands for a label that is not known, since it must not be repeated.
    static let unknownName = "unknown"

    private static let requestWords = [UInt8]("CERTIFICATE REQUEST".utf8)
    private static let privateKeyWords = [UInt8]("PRIVATE KEY".utf8)

    /// Reads the label in any case.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.count == Self.requestWords.count, text.matches(Self.requestWords, at: range.lowerBound) {
            self = .request
            return
        }
        var words: [UInt8] = []
        for index in range {
            let byte = text[index].uppercasedASCII
            if byte.isBlankInLine, words.last == 0x20 || words.isEmpty { continue }
            words.append(byte.isBlankInLine ? 0x20 : byte)
        }
        while words.last == 0x20 { words.removeLast() }
        if words.span.contains(Self.privateKeyWords) {
            self = .privateKey
        } else {
            let name = String(decoding: words, as: UTF8.self)
            self = Self.known[name] ?? .unknown
        }
    }

    private static let known: [String: PEMLabel] = {
        var labels: [String: PEMLabel] = [
            "CERTIFICATE REQUEST": .request,
            "NEW CERTIFICATE REQUEST": .newRequest,
            "CERTIFICATE": .certificate,
            "X509 CERTIFICATE": .certificate,
            "X.509 CERTIFICATE": .certificate,
            "TRUSTED CERTIFICATE": .certificate,
            "PUBLIC KEY": .subjectPublicKeyInfo,
            "RSA PUBLIC KEY": .rsaPublicKey,
            "PKCS7": .contentInfo,
            "PKCS #7 SIGNED DATA": .contentInfo,
            "CMS": .contentInfo,
        ]
        for name in [
            "X509 CRL", "CRL", "ATTRIBUTE CERTIFICATE", "DH PARAMETERS", "X9.42 DH PARAMETERS", "DSA PARAMETERS",
            "EC PARAMETERS", "PARAMETERS", "DSA PUBLIC KEY", "SSL SESSION PARAMETERS", "SSH2 PUBLIC KEY",
            "SSH SIGNATURE", "PGP MESSAGE", "PGP SIGNATURE", "PGP PUBLIC KEY BLOCK", "PGP SIGNED MESSAGE",
            "AGE ENCRYPTED FILE",
        ] {
            labels[name] = .other(name)
        }
        return labels
    }()
}
