// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
/// Where `csrlint` and the `openssl` command differ, and on purpose.
struct OpenSSLAgreementDifference {
    let fields: Set<OpenSSLAgreementField>
    let reason: String
    /// Whether a later OpenSSL may do as `csrlint` does.
    var mayVanish = false

    private init(_ fields: Set<OpenSSLAgreementField>, mayVanish: Bool = false, _ reason: String) {
        (self.fields, self.reason, self.mayVanish) = (fields, reason, mayVanish)
    }

    /// By the request's name.
    static let named: [String: Self] = [
        "key-p256Explicit": .init([.verdict], "explicit parameters are never trusted"),
        "damaged-p256Explicit": .init([.verdict], "explicit parameters are never trusted"),
        "key-sm2": .init([.verdict], "SM2 is not checked here; openssl demands an identity that no request carries"),
        "key-sect283k1": orderOfCurve, "key-secp160r1": orderOfCurve,
        "pieces-two-requests": .init([.dnsNames], "OpenSSL reads the first request for extensions only"),
        "digest-rsa2048-sha512-224": unknownSignature, "digest-rsa2048-sha512-256": unknownSignature,
        "digest-p256-sha3-224": unknownSignature, "digest-p256-sha3-256": unknownSignature,
        "digest-p256-sha3-384": unknownSignature, "digest-p256-sha3-512": unknownSignature,
        "digest-dsa2048-sha384": unknownSignature, "digest-dsa2048-sha512": unknownSignature,
    ]

    private static let orderOfCurve = Self(
        [.keySize], "OpenSSL counts the order of the curve, certificate authorities its field")

    private static let unknownSignature = Self(
        [.verdict], mayVanish: true, "openssl req makes such signatures, but does not know how to check them")

    /// Whether the fields that differ in a request are those that are to.
    static func isExpected(_ differing: Set<OpenSSLAgreementField>, of name: String) -> Bool {
        guard let difference = named[name] else { return differing.isEmpty }
        return differing == difference.fields || difference.mayVanish && differing.isEmpty
    }
}
#endif
