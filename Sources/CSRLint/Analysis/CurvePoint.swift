// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The octets of a point on an elliptic curve (SEC 1, 2.3.3), taken apart without any arithmetic.
struct CurvePoint {
    /// How a point is written.
    enum Form {
        /// A single zero: the point at infinity.
        case infinity
        /// x, and in the first octet which of two y.
        case compressed
        /// x and y.
        case uncompressed
        /// x and y, and in the first octet which of two y all the same.
        case hybrid
        /// Something else.
        case unknown
    }

    /// How the point is written.
    let form: Form
    /// The x coordinate; empty where there is none.
    let x: ArraySlice<UInt8>

    /// Takes a point apart.
    init(_ octets: [UInt8]) {
        switch octets.first {
        case 0 where octets.count == 1: form = .infinity
        case 2, 3: form = .compressed
        case 4: form = .uncompressed
        case 6, 7: form = .hybrid
        default: form = .unknown
        }
        switch form {
        case .compressed: x = octets.dropFirst()
        case .uncompressed, .hybrid: x = octets.dropFirst().prefix((octets.count - 1) / 2)
        case .infinity, .unknown: x = []
        }
    }

    /// Why octets that are no point of a curve are none, in words.
    static func fault(of octets: [UInt8], fieldBits: Int) -> String {
        let point = Self(octets)
        let length = (fieldBits + 7) / 8
        let expected: Int
        switch point.form {
        case .infinity: return "it is the point at infinity"
        case .unknown: return octets.isEmpty ? "it is empty" : "its first octet is none that a point begins with"
        case .compressed: expected = 1 + length
        case .uncompressed, .hybrid: expected = 1 + 2 * length
        }
        guard octets.count == expected else {
            return "it has \(octets.count) octets where \(expected) are due"
        }
        return "its coordinates are those of no point of the curve"
    }
}
