// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// Private keys that can be found by trying.
enum TrivialScalar {
    /// The curves that are searched: those of NIST, of Bitcoin and of brainpool that are in use.
    static let curves: Set<OID> = Set(
        [.p256, .p384, .p521]
            + [
                "1.2.840.10045.3.1.1", "1.3.132.0.33", "1.3.132.0.10", "1.3.36.3.3.2.8.1.1.7", "1.3.36.3.3.2.8.1.1.11",
                "1.3.36.3.3.2.8.1.1.13",
            ].compactMap { OID(dotted: $0) })

    /// How many numbers are tried.
    static func searchedCount(deeply: Bool) -> Int { deeply ? 65_536 : 4_096 }

    /// Whether the private key behind a point is among the first numbers, or among the last: their points share an x.
    static func isBehind(_ point: [UInt8], on curve: OID, upTo count: Int) -> Bool {
        let x = CurvePoint(point).x
        guard !x.isEmpty else { return false }
        return SmallMultiples.upTo(count, on: curve)?.contains(x: x) ?? false
    }
}
