// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A polynomial hash of short texts that knows in constant time what the hash would be after one edit.
///
/// Its base is drawn anew each time, so that nobody can write names that collide. What it finds is checked all the same.
struct RollingHash {
    private let powers: [UInt64]
    private let inverse: UInt64
    private let multiplier: UInt64

    /// Makes a hash for texts of up to 255 characters.
    init() {
        let base = UInt64.random(in: .min ... .max) | 1
        multiplier = UInt64.random(in: .min ... .max) | 1
        var powers: [UInt64] = [1]
        for _ in 0..<255 { powers.append(powers[powers.count - 1] &* base) }
        self.powers = powers
        // Newton's iteration doubles the right bits: 3, 6, 12, 24, 48, 96.
        var inverse = base
        for _ in 0..<5 { inverse = inverse &* (2 &- base &* inverse) }
        self.inverse = inverse
    }

    /// What a character at a position adds to the hash.
    func term(_ scalar: UInt32, at position: Int) -> UInt64 {
        let product = (UInt64(scalar) &+ 1) &* multiplier
        return (product ^ product >> 29) &* powers[position]
    }

    /// The hash of a text.
    func hash(of scalars: [UInt32]) -> UInt64 {
        var hash: UInt64 = 0
        for (position, scalar) in scalars.enumerated() { hash &+= term(scalar, at: position) }
        return hash
    }

    /// The hash of a text of any length, which is not the one that knows of edits.
    func longHash(of scalars: [UInt32]) -> UInt64 {
        var hash = multiplier
        for scalar in scalars {
            let product = (hash ^ UInt64(scalar)).multipliedFullWidth(by: multiplier)
            hash = product.high ^ product.low
        }
        return hash
    }

    /// Calls a closure with the hash of the text without each of the first characters, and with each of them exchanged
    /// for the next.
    func forEachVariant(of start: ArraySlice<UInt32>, hash: UInt64, _ body: (UInt64) -> Void) {
        var before: UInt64 = 0
        for position in start.indices {
            let own = term(start[position], at: position)
            let after = hash &- before &- own
            body(before &+ after &* inverse)
            if position + 1 < start.endIndex, start[position] != start[position + 1] {
                let next = term(start[position + 1], at: position + 1)
                let exchanged = term(start[position + 1], at: position) &+ term(start[position], at: position + 1)
                body(before &+ (after &- next) &+ exchanged)
            }
            before &+= own
        }
    }
}
