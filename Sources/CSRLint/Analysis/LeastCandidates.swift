// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The least candidate of each side of a comparison under each key, where keys are hashes that nobody can foresee.
///
/// One flat table with open addressing: a dictionary would hash the hashes again, and takes several times as long.
struct LeastCandidates {
    private struct Slot {
        var key: UInt64 = 0
        var ofRecord: Int32 = -1
        var ofRequest: Int32 = -1

        var isFree: Bool { ofRecord < 0 && ofRequest < 0 }
    }

    private var slots: [Slot]
    /// How far a scattered key is shifted for its slot to remain.
    private let shift: UInt64

    /// Makes an empty table.
    ///
    /// - Parameter count: how many candidates it takes at most.
    init(for count: Int) {
        // At most half of the slots are taken, so that a search ends soon.
        let bits = UInt64(64 - max(2 * count, 2).leadingZeroBitCount)
        slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
        shift = 64 - bits
    }

    /// Adds a candidate; those of a side come in ascending order.
    mutating func add(_ index: Int, ofRecord: Bool, under key: UInt64) {
        let position = position(of: key)
        slots[position].key = key
        if ofRecord {
            if slots[position].ofRecord < 0 { slots[position].ofRecord = Int32(index) }
        } else if slots[position].ofRequest < 0 {
            slots[position].ofRequest = Int32(index)
        }
    }

    /// The least candidate of the other side under a key.
    func counterpart(ofRecord: Bool, under key: UInt64) -> Int? {
        let slot = slots[position(of: key)]
        let index = ofRecord ? slot.ofRequest : slot.ofRecord
        return index < 0 ? nil : Int(index)
    }

    /// The slot of a key, or the one that is free for it.
    private func position(of key: UInt64) -> Int {
        var position = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while !slots[position].isFree, slots[position].key != key { position = (position + 1) & (slots.count - 1) }
        return position
    }
}
