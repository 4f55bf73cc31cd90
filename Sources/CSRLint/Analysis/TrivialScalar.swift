// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// Private keys that can be found by trying.
enum TrivialScalar {
    /// The curves that are searched.
    static let curves: Set<OID> = [.p256, .p384, .p521]

    /// How many numbers are tried.
    static func searchedCount(deeply: Bool) -> Int { deeply ? 65_536 : 4_096 }

    /// Whether the private key behind a point is among the first numbers, or among the last: their points share an x.
    static func isBehind(_ point: [UInt8], on curve: OID, upTo count: Int) -> Bool {
        let x = CurvePoint(point).x
        guard !x.isEmpty else { return false }
        return SmallMultiples.upTo(count, on: curve)?.contains(x: x) ?? false
    }
}
