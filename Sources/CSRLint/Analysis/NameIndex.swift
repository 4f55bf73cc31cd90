// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The distinct names of one side in their order, and where each stands.
///
/// A few names are found by looking at each; a table is only made for many.
struct NameIndex {
    /// The distinct names, each as it was first written.
    private(set) var names: [HostName] = []
    /// The names that came again, in their order.
    private(set) var duplicates: [HostName] = []
    private var positions: [HostName: Int] = [:]
    private static let tableThreshold = 16

    init(_ names: some Sequence<HostName>, capacity: Int) {
        self.names.reserveCapacity(capacity)
        for name in names { insert(name) }
    }

    private mutating func insert(_ name: HostName) {
        // A name that matches nothing is never a duplicate either.
        if contains(name) { return duplicates.append(name) }
        names.append(name)
        if names.count == Self.tableThreshold + 1 {
            for (position, name) in names.enumerated() where name.isWellFormed { positions[name] = position }
        } else if names.count > Self.tableThreshold, name.isWellFormed {
            positions[name] = names.count - 1
        }
    }

    /// The name as this side writes it; nil where it lacks the name.
    func spelling(of name: HostName) -> HostName? {
        guard name.isWellFormed else { return nil }
        if names.count > Self.tableThreshold { return positions[name].map { names[$0] } }
        return names.first { $0 == name }
    }

    func contains(_ name: HostName) -> Bool { spelling(of: name) != nil }
}
