// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The decimal form of INTEGERs of any size.
enum DecimalInteger {
    /// Above this many octets the text is hexadecimal: the cost of the decimal form grows with the square.
    private static let maximumDecimalOctets = 512

    /// The number that the content octets of an INTEGER stand for (X.690, 8.3).
    static func text(_ octets: [UInt8]) -> String {
        guard let first = octets.first else { return "0" }
        guard octets.count <= maximumDecimalOctets else {
            let digits = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            return "0x" + digits
        }
        guard first >= 0x80 else { return magnitude(octets) }
        var complement = octets.map { ~$0 }
        for index in complement.indices.reversed() {
            complement[index] = complement[index] &+ 1
            if complement[index] != 0 { break }
        }
        return "-" + magnitude(complement)
    }

    /// The decimal form of octets without sign, by limbs of nine digits.
    static func magnitude(_ octets: [UInt8]) -> String {
        var limbs: [UInt64] = [0]
        for octet in octets {
            var carry = UInt64(octet)
            for index in limbs.indices {
                let value = limbs[index] << 8 + carry
                limbs[index] = value % 1_000_000_000
                carry = value / 1_000_000_000
            }
            if carry > 0 { limbs.append(carry) }
        }
        return limbs.reversed().enumerated().map { offset, limb in
            let digits = String(limb)
            return offset == 0 ? digits : String(repeating: "0", count: 9 - digits.count) + digits
        }.joined()
    }
}
