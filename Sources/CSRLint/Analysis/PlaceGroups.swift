// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Sequence<Int> {
    /// The places that share a value, in groups of two and more, each in the order of the places; groups in the order of
    /// their first places. Places without a value belong to no group.
    func groups<Value: Hashable>(sharing value: (Int) -> Value?) -> [[Int]] {
        var numbers: [Value: Int] = [:]
        var groups: [[Int]] = []
        for place in self {
            guard let value = value(place) else { continue }
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
