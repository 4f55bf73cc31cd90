// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension SignatureVerdict {
    /// The verdict in the word that reports use.
    var word: String {
        switch self {
        case .valid: "valid"
        case .invalid: "invalid"
        case .unverifiable: "unverifiable"
        }
    }

    /// Why the signature could not be checked.
    var reason: Reason? {
        if case .unverifiable(let reason) = self { reason } else { nil }
    }
}
