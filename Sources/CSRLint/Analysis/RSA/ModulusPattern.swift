// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A pattern in the bits of a modulus that chance does not make.
enum ModulusPattern: Hashable, Sendable {
    /// Every chunk of so many bits, but the lowest, has a run of zeros at the same place: the primes are polynomials in
    /// a power of two with small coefficients, and so is their product, which is factored as such.
    case sparseChunks(width: Int, zeroBits: Int)
    /// One octet stands many times in a row.
    case repeatedOctet(UInt8, count: Int)
    /// The share of ones, in percent, is far from a half.
    case bias(percent: Int)

    /// The gravest pattern of a modulus; nil where there is none.
    init?(of modulus: Natural) {
        if let sparse = Self.sparseChunks(of: modulus) {
            self = sparse
        } else if let repeated = Self.repeatedOctet(in: modulus) {
            self = repeated
        } else if let percent = Self.bias(of: modulus) {
            self = .bias(percent: percent)
        } else {
            return nil
        }
    }

    /// A run of 15 whole octets has a period of eight bits for 120 of them, whatever place it begins at.
    private static let repetitionThreshold = 15

    private static func repeatedOctet(in modulus: Natural) -> Self? {
        var longest = (octet: UInt8(0), count: 0)
        var run = (octet: UInt8(0), count: 0)
        let octetCount = (modulus.bitCount + 7) / 8
        for index in 0..<octetCount {
            let octet = UInt8(truncatingIfNeeded: modulus.limbs[index / 8] &>> UInt64(index % 8 * 8))
            run = octet == run.octet ? (octet, run.count + 1) : (octet, 1)
            if run.count > longest.count { longest = run }
        }
        guard longest.count >= repetitionThreshold else { return nil }
        return .repeatedOctet(longest.octet, count: longest.count)
    }

    /// More than a tenth of all bits off, and six standard deviations, which only matters for short moduli.
    private static func bias(of modulus: Natural) -> Int? {
        let (ones, bits) = (modulus.oneBitCount, modulus.bitCount)
        let excess = abs(2 * ones - bits)
        guard excess * 5 > bits, excess * excess >= 36 * bits else { return nil }
        return (ones * 200 + bits) / (2 * bits)
    }

    /// By chance so many bits are all zero once in 2^160 moduli.
    private static let leastZeroBits = 160

    private static func sparseChunks(of modulus: Natural) -> Self? {
        for width in [32, 64, 128] {
            let chunkCount = (modulus.bitCount + width - 1) / width - 1
            guard chunkCount > 1 else { continue }
            let longest = longestZeroRun(in: union(of: modulus.limbs, width: width).prefix(width))
            if longest * chunkCount >= leastZeroBits { return .sparseChunks(width: width, zeroBits: longest) }
        }
        return nil
    }

    /// The bits, the lowest first, that are set in any chunk but the lowest.
    private static func union(of limbs: [UInt64], width: Int) -> [Bool] {
        var union = [UInt64](repeating: 0, count: 2)
        for (index, limb) in limbs.enumerated() {
            switch width {
            case 32: union[0] |= (index == 0 ? 0 : limb & 0xFFFF_FFFF) | limb &>> 32
            case 64: union[0] |= index == 0 ? 0 : limb
            default: union[index % 2] |= index < 2 ? 0 : limb
            }
        }
        return (0..<128).map { union[$0 / 64] &>> UInt64($0 % 64) & 1 == 1 }
    }

    private static func longestZeroRun(in bits: some Sequence<Bool>) -> Int {
        var (longest, run) = (0, 0)
        for bit in bits {
            run = bit ? 0 : run + 1
            longest = max(longest, run)
        }
        return longest
    }
}
