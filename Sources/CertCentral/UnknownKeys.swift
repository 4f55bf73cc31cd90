// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The keys of one element that nobody has described, each once, in the order in which they stand.
struct UnknownKeys {
    /// How many are kept: what exceeds it is neither listed nor watched for repetition, so that memory stays bounded.
    static let maximumCount = 10_000

    private(set) var names: [JSONString] = []
    private var entries: [JSONString: Entry] = [:]

    private struct Entry {
        let firstValue: Int
        var repetition: Int?
    }

    /// Adds a key, or answers where the first value of a key stands that was added before.
    mutating func add(_ name: JSONString, valueAt offset: Int) -> Int? {
        if let entry = entries[name] { return entry.firstValue }
        guard names.count < Self.maximumCount else { return nil }
        entries[name] = Entry(firstValue: offset)
        names.append(name)
        return nil
    }

    /// The number that was given to the repetition of a key.
    func repetition(of name: JSONString) -> Int? { entries[name]?.repetition }

    /// Gives the repetition of a key a number.
    mutating func setRepetition(_ number: Int, of name: JSONString) { entries[name]?.repetition = number }
}
