// csrlint
// SPDX-License-Identifier: Apache-2.0

extension OID {
    package static let commonName = OID(contentOctets: [0x55, 4, 3])

    package static let surname = OID(contentOctets: [0x55, 4, 4])
    package static let serialNumber = OID(contentOctets: [0x55, 4, 5])
    package static let countryName = OID(contentOctets: [0x55, 4, 6])
    package static let localityName = OID(contentOctets: [0x55, 4, 7])
    package static let stateOrProvinceName = OID(contentOctets: [0x55, 4, 8])
    package static let streetAddress = OID(contentOctets: [0x55, 4, 9])
    package static let organizationName = OID(contentOctets: [0x55, 4, 10])
    package static let organizationalUnitName = OID(contentOctets: [0x55, 4, 11])
    package static let title = OID(contentOctets: [0x55, 4, 12])
    package static let businessCategory = OID(contentOctets: [0x55, 4, 15])
    package static let postalCode = OID(contentOctets: [0x55, 4, 17])
    package static let givenName = OID(contentOctets: [0x55, 4, 42])
    /// `emailAddress` of PKCS #9 (RFC 2985, 5.2.1).
    package static let emailAddress = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 1])

    package static let subjectKeyIdentifier = OID(contentOctets: [0x55, 29, 14])
    package static let keyUsage = OID(contentOctets: [0x55, 29, 15])
    package static let subjectAlternativeName = OID(contentOctets: [0x55, 29, 17])
    package static let basicConstraints = OID(contentOctets: [0x55, 29, 19])
    package static let extendedKeyUsage = OID(contentOctets: [0x55, 29, 37])
    /// `id-pe-tlsfeature` (RFC 7633).
    package static let tlsFeature = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 1, 24])
    /// The poison of a precertificate (RFC 6962, 3.1), 1.3.6.1.4.1.11129.2.4.3.
    package static let precertificatePoison = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0xD6, 0x79, 2, 4, 3])

    package static let serverAuthentication = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 1])
    package static let clientAuthentication = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 2])
    package static let codeSigning = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 3])
    package static let emailProtection = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 4])
    package static let timeStamping = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 8])
    package static let ocspSigning = OID(contentOctets: [0x2B, 6, 1, 5, 5, 7, 3, 9])
    package static let anyExtendedKeyUsage = OID(contentOctets: [0x55, 29, 37, 0])
    /// The purpose of a precertificate's signer (RFC 6962, 3.1), 1.3.6.1.4.1.11129.2.4.4.
    package static let precertificateSigning = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0xD6, 0x79, 2, 4, 4])

    /// `extensionRequest` of PKCS #9 (RFC 2985, 5.4.2).
    package static let extensionRequest = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 14])
    /// `szOID_CERT_EXTENSIONS`, 1.3.6.1.4.1.311.2.1.14.
    package static let microsoftExtensionRequest = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 2, 1, 14])

    /// `challengePassword` of PKCS #9 (RFC 2985, 5.4.1).
    package static let challengePassword = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 7])
    /// `unstructuredName` of PKCS #9 (RFC 2985, 5.4.3).
    package static let unstructuredName = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 2])
    /// `unstructuredAddress` of PKCS #9 (RFC 2985, 5.4.4).
    package static let unstructuredAddress = OID(contentOctets: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 8])

    /// `szOID_ENROLLMENT_CSP_PROVIDER`, 1.3.6.1.4.1.311.13.2.2.
    package static let microsoftProvider = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 13, 2, 2])
    /// `szOID_OS_VERSION`, 1.3.6.1.4.1.311.13.2.3.
    package static let microsoftSystemVersion = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 13, 2, 3])
    /// `szOID_ENROLL_CERTTYPE_EXTENSION`, 1.3.6.1.4.1.311.20.2.
    package static let microsoftTemplateName = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 20, 2])
    /// `szOID_CERTIFICATE_TEMPLATE`, 1.3.6.1.4.1.311.21.7.
    package static let microsoftTemplate = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 21, 7])
    /// `szOID_REQUEST_CLIENT_INFO`, 1.3.6.1.4.1.311.21.20.
    package static let microsoftClientInformation = OID(contentOctets: [0x2B, 6, 1, 4, 1, 0x82, 0x37, 21, 20])

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
