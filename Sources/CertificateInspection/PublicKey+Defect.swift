// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicKey.Defect {
    /// The defect in words, free of anything taken from the input.
    var explanation: String {
        switch self {
        case .malformed: "the key is not what its algorithm demands"
        case .invalidPoint: "the key's point is at infinity, of the wrong length, or not on the curve"
        case .explicitParameters: "the key's curve is given by explicit parameters, which are never trusted"
        case .unknownCurve: "the key's curve is not known"
        case .degenerate: "the key's numbers are such that a signature proves nothing"
        case .oversized: "the key is too large to be used"
        case .unknownAlgorithm: "the key's algorithm is not known"
        }
    }
}
