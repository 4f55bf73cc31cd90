// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A natural number of any size.
///
/// The numbers here are public: nothing takes the same time for all of them.
struct Natural: Hashable, Sendable {
    /// The digits to the base 2^64, the lowest first, without zeros at the top.
    private(set) var limbs: [UInt64]

    static let zero = Natural(limbs: [])
    static let one = Natural(1)

    /// Makes a number from its digits to the base 2^64, the lowest first.
    init(limbs: [UInt64]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    /// Makes a small number.
    init(_ word: UInt64) {
        limbs = word == 0 ? [] : [word]
    }

    /// Makes a number from octets without sign, the highest first.
    init(octets: some BidirectionalCollection<UInt8>) {
        var limbs: [UInt64] = []
        limbs.reserveCapacity(octets.count / 8 + 1)
        var limb: UInt64 = 0
        var shift: UInt64 = 0
        for octet in octets.reversed() {
            limb |= UInt64(octet) &<< shift
            shift += 8
            if shift == 64 {
                limbs.append(limb)
                (limb, shift) = (0, 0)
            }
        }
        if limb != 0 { limbs.append(limb) }
        self.init(limbs: limbs)
    }

    /// The octets, the highest first, without zeros at the top.
    var octets: [UInt8] {
        let count = (bitCount + 7) / 8
        return (0..<count).reversed().map { UInt8(truncatingIfNeeded: limbs[$0 / 8] &>> (UInt64($0 % 8) * 8)) }
    }

    var isZero: Bool { limbs.isEmpty }

    var isOne: Bool { limbs.count == 1 && limbs[0] == 1 }

    var isEven: Bool { limbs.first.map { $0 & 1 == 0 } ?? true }

    /// How many bits the number has; none for 0.
    var bitCount: Int { limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0 }

    /// How many zeros there are below the lowest one; none for 0.
    var trailingZeroBitCount: Int {
        limbs.firstIndex { $0 != 0 }.map { $0 * 64 + limbs[$0].trailingZeroBitCount } ?? 0
    }

    /// How many of the bits are ones.
    var oneBitCount: Int { limbs.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The lowest limb.
    var lowWord: UInt64 { limbs.first ?? 0 }
}

extension Natural: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }
}

extension Natural {
    /// The number without its lowest limbs.
    func droppingLow(_ count: Int) -> Self {
        count < limbs.count ? Self(limbs: Array(limbs[count...])) : .zero
    }

    /// The number of the lowest limbs alone.
    func low(_ count: Int) -> Self {
        count < limbs.count ? Self(limbs: Array(limbs[..<count])) : self
    }

    /// The number with zeros added below.
    func raised(byLimbs count: Int) -> Self {
        isZero ? self : Self(limbs: [UInt64](repeating: 0, count: count) + limbs)
    }

    static func << (number: Self, bitCount: Int) -> Self {
        guard !number.isZero else { return number }
        let (limbCount, bits) = (bitCount / 64, UInt64(bitCount % 64))
        var limbs = [UInt64](repeating: 0, count: limbCount)
        limbs.reserveCapacity(limbCount + number.limbs.count + 1)
        guard bits > 0 else { return Self(limbs: limbs + number.limbs) }
        var carry: UInt64 = 0
        for limb in number.limbs {
            limbs.append(limb &<< bits | carry)
            carry = limb &>> (64 - bits)
        }
        limbs.append(carry)
        return Self(limbs: limbs)
    }

    static func >> (number: Self, bitCount: Int) -> Self {
        let (limbCount, bits) = (bitCount / 64, UInt64(bitCount % 64))
        guard limbCount < number.limbs.count else { return .zero }
        var limbs = Array(number.limbs[limbCount...])
        guard bits > 0 else { return Self(limbs: limbs) }
        for index in limbs.indices {
            let next = index + 1 < limbs.count ? limbs[index + 1] : 0
            limbs[index] = limbs[index] &>> bits | next &<< (64 - bits)
        }
        return Self(limbs: limbs)
    }
}
