// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Sequence<Int> {
    /// The places that share a value, in groups of two and more, each in the order of the places; groups in the order of
    /// their first places. Places without a value belong to no group.
    func groups<Value: Hashable>(sharing value: (Int) -> Value?) -> [[Int]] {
        // Most values are alone, and then their hashes are: only what is left is worth a place in a dictionary.
        let hashes = map { value($0)?.hashValue }
        let repeated = hashes.compactMap(\.self).repeatedValues
        guard !repeated.isEmpty else { return [] }
        var numbers: [Value: Int] = [:]
        var groups: [[Int]] = []
        for (place, hash) in zip(self, hashes) {
            guard let hash, repeated.contains(hash), let value = value(place) else { continue }
            if let number = numbers[value] {
                groups[number].append(place)
            } else {
                numbers[value] = groups.count
                groups.append([place])
            }
        }
        return groups.filter { $0.count > 1 }
    }
}

extension [Int] {
    /// The numbers that are there more than once.
    fileprivate var repeatedValues: Set<Int> {
        let sorted = sorted()
        return Set(zip(sorted, sorted.dropFirst()).lazy.filter(==).map(\.0))
    }
}
