// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What makes a requested key usage unsuitable for a TLS server's certificate (Baseline Requirements, 7.1.2.7.11).
///
/// The usages of an authority are another matter, and left out.
struct UnsuitableKeyUsage: Hashable {
    /// The usages that a key of this algorithm must not have.
    let forbidden: KeyUsage
    /// Whether the one usage is lacking that the key is there for.
    let lacksDigitalSignature: Bool
    /// Whether no usage is asked for at all.
    let isEmpty: Bool

    private static let ofAuthority: KeyUsage = [.keyCertSign, .crlSign]

    /// Judges usages; nil where nothing is wrong with them, or the algorithm is not known.
    init?(_ usage: KeyUsage, of algorithm: PublicKey.Algorithm) {
        let permitted: KeyUsage
        switch algorithm {
        case .rsa: permitted = [.digitalSignature, .keyEncipherment, .dataEncipherment]
        case .ellipticCurve: permitted = [.digitalSignature, .keyAgreement]
        case .rsaPSS, .ed25519, .ed448, .dsa: permitted = [.digitalSignature]
        case .unknown: return nil
        }
        forbidden = usage.subtracting(permitted).subtracting(Self.ofAuthority)
        isEmpty = usage.isEmpty
        // RSA serves old clients by key encipherment alone. What an authority may not have is said of it elsewhere.
        lacksDigitalSignature =
            algorithm != .rsa && !isEmpty && !usage.contains(.digitalSignature)
            && usage.isDisjoint(with: Self.ofAuthority)
        guard isEmpty || lacksDigitalSignature || !forbidden.isEmpty else { return nil }
    }

    /// What is wrong, in words.
    var explanation: String {
        if isEmpty { return "it lists none" }
        var parts: [String] = []
        if !forbidden.isEmpty { parts.append("\(forbidden.names.joined(separator: ", ")) must not be in it") }
        if lacksDigitalSignature { parts.append("digitalSignature is not in it") }
        return parts.joined(separator: ", and ")
    }
}
