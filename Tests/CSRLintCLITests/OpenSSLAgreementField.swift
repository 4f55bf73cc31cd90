// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
/// What a request is compared by: all that `csrlint inspect --json` says of it.
enum OpenSSLAgreementField: String, CaseIterable {
    case sha256, version
    case subjectIdentifiers, subjectTypes, subjectValues, commonNames
    case dnsNames, ipAddresses, emailAddresses, uris, otherNames
    case keyAlgorithm, keySize, curve, exponent, spkiSHA256
    case signatureAlgorithm, signatureIdentifier, verdict
    case attributes, requestedExtensions

    /// What one side says: the values of every field, none where there is nothing.
    typealias Values = [OpenSSLAgreementField: [String]]
}
#endif
