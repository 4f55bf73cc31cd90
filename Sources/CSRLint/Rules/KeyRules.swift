// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the strength of the key, and on what its signatures give away.
    static let key: [Rule] = rsaKey + knownKey + algorithmKey + curveKey + rsaRun + nonceKey
}
