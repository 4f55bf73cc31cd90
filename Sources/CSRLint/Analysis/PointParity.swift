// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// Which of the two points with one x coordinate a key is.
///
/// The other one is its negation: whoever has one private key has both. Written compressed, the two differ in nothing
/// but this.
enum PointParity: Hashable, Sendable {
    /// The y coordinate is even.
    case even
    /// The y coordinate is odd.
    case odd

    /// The parity of an elliptic-curve key's y coordinate; nil for other keys, and where none can be read.
    init?(_ key: PublicKey.Material) {
        guard case .ellipticCurve(_, let point) = key, point.count > 1, let form = point.first, let last = point.last
        else { return nil }
        switch form {
        case 2, 6: self = .even
        case 3, 7: self = .odd
        case 4: self = last.isMultiple(of: 2) ? .even : .odd
        default: return nil
        }
    }
}
