// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a reader refuses although RFC 8259, 9 would let it pass.
package struct JSONLimits: Hashable, Sendable {
    /// How many arrays and objects may stand inside each other: 1 to 64.
    package let nesting: Int
    /// How many bytes the token of a number may have.
    package let numberLength: Int

    /// Makes limits; a nesting outside 1 to 64 is brought into it.
    package init(nesting: Int = 64, numberLength: Int = 64) {
        self.nesting = min(max(nesting, 1), 64)
        self.numberLength = max(numberLength, 1)
    }
}
