// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Array {
    /// Lets go of memory that was reserved for growth.
    mutating func trim() {
        guard capacity > count else { return }
        // A slice of the whole would keep the storage as it is.
        var trimmed: [Element] = []
        trimmed.reserveCapacity(count)
        trimmed.append(contentsOf: self)
        self = trimmed
    }
}
