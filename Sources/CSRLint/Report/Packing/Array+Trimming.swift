// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Array {
    /// Lets go of memory that was reserved for growth.
    mutating func trim() {
        guard capacity > count else { return }
        // A slice of the whole would keep the storage as it is.
        self = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            initializedCount = unsafe buffer.initialize(fromContentsOf: self)
        }
    }
}
