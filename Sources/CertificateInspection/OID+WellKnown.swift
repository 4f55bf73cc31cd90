// csrlint
// SPDX-License-Identifier: Apache-2.0

extension OID {
    package static let commonName = OID(contentOctets: [0x55, 4, 3])

    package static let organizationName = OID(contentOctets: [0x55, 4, 10])

    package static let subjectKeyIdentifier = OID(contentOctets: [0x55, 29, 14])
    package static let keyUsage = OID(contentOctets: [0x55, 29, 15])
    package static let subjectAlternativeName = OID(contentOctets: [0x55, 29, 17])
    package static let basicConstraints = OID(contentOctets: [0x55, 29, 19])
    package static let extendedKeyUsage = OID(contentOctets: [0x55, 29, 37])

    /// `extensionRequest` of PKCS #9 (RFC 2985, 5.4.2).
    package static let extensionRequest = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 14])
    /// `szOID_CERT_EXTENSIONS`, 1.3.6.1.4.1.311.2.1.14.
    package static let microsoftExtensionRequest = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 2, 1, 14])

    /// `challengePassword` of PKCS #9 (RFC 2985, 5.4.1).
    package static let challengePassword = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 7])

    package static let rsaEncryption = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1])
    package static let mgf1 = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 8])
    package static let rsassaPSS = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 10])
    package static let ecPublicKey = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1])
    package static let dsa = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x38, 4, 1])
    package static let ed25519 = OID(contentOctets: [0x2B, 0x65, 0x70])
    package static let ed448 = OID(contentOctets: [0x2B, 0x65, 0x71])
    package static let primeField = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 1, 1])
    package static let characteristicTwoField = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 1, 2])

    package static let p256 = OID(contentOctets: [0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7])
    package static let p384 = OID(contentOctets: [0x2B, 0x81, 4, 0, 34])
    package static let p521 = OID(contentOctets: [0x2B, 0x81, 4, 0, 35])
}
