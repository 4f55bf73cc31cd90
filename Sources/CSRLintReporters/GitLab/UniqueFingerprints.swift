// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Fingerprints that no two entries of a list share: an order that is read twice has every finding twice.
struct UniqueFingerprints {
    private var counts: [UInt128: Int] = [:]

    /// The fingerprint of the next entry: from the second one on with its number.
    mutating func next(_ fingerprint: String) -> String {
        guard let digits = UInt128(fingerprint, radix: 16) else { return fingerprint }
        let count = counts[digits, default: 0] + 1
        counts[digits] = count
        return count == 1 ? fingerprint : "\(fingerprint):\(count)"
    }
}
