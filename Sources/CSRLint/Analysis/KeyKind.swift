// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// What kind of key a reissue has, and how strong it is: all that its order's timeline needs to know of it.
public struct KeyKind: Hashable, Sendable {
    /// The longest name of an algorithm or a curve that is kept, so that no hostile identifier fills the memory.
    private static let maximumNameLength = 64

    /// The algorithm, with the curve where there is one: `RSA`, `EC P-256`. In visible form.
    public let family: String
    /// The same with the size, where that is the key's own: `RSA 2048`, `EC P-256`.
    public let text: String
    /// How hard the key is to break; nil where nobody has said so of the algorithm.
    let strength: SecurityStrength?

    /// The kind of a key.
    init(_ key: PublicKey) {
        let words = [key.algorithmName, key.curveName].compactMap(\.self)
        family = words.map { DisplayText.visible(String($0.prefix(Self.maximumNameLength))) }.joined(separator: " ")
        switch key.algorithm {
        case .rsa, .rsaPSS, .dsa: text = key.bitCount.map { [family] in "\(family) \($0)" } ?? family
        case .ellipticCurve, .ed25519, .ed448, .unknown: text = family
        }
        strength = SecurityStrength(key.algorithm, bitCount: key.bitCount)
    }
}
