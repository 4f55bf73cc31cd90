// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A fixed set of keys, each with the number of its place, that a token is looked up in without being decoded.
package struct JSONKeyTable: Sendable {
    /// The bytes of all keys, one after the other.
    private let text: [UInt8]
    /// Where each key ends in them.
    private let ends: [Int]
    /// For each hash the place of a key, or -1; a key stands at its hash or after it without a gap.
    private let places: [Int16]

    /// Makes a table of at most 1,000 distinct keys; an empty one is never found.
    package init(_ keys: [String]) {
        precondition(keys.count <= 1_000, "a key table is for a fixed set of keys")
        var text: [UInt8] = []
        var ends: [Int] = []
        var size = 16
        while size < keys.count * 4 { size *= 2 }
        var places = [Int16](repeating: -1, count: size)
        for (place, key) in keys.enumerated() {
            let start = text.count
            text.append(contentsOf: key.utf8)
            ends.append(text.count)
            guard start < text.count, let last = text.last else { continue }
            var hash = Self.hash(count: text.count - start, first: text[start], last: last)
            while places[hash & (size - 1)] >= 0 { hash += 1 }
            places[hash & (size - 1)] = Int16(place)
        }
        self.text = text
        self.ends = ends
        self.places = places
    }

    /// The place of the key that these bytes spell.
    func place(of key: Range<Int>, in bytes: [UInt8]) -> Int? {
        guard !key.isEmpty else { return nil }
        var hash = Self.hash(count: key.count, first: bytes[key.lowerBound], last: bytes[key.upperBound - 1])
        while true {
            let place = Int(places[hash & (places.count - 1)])
            guard place >= 0 else { return nil }
            let start = place == 0 ? 0 : ends[place - 1]
            if ends[place] - start == key.count {
                let known = text.span.extracting(start..<ends[place])
                let candidate = bytes.span.extracting(key)
                var index = 0
                while index < known.count, known[index] == candidate[index] { index += 1 }
                if index == known.count { return place }
            }
            hash += 1
        }
    }

    private static func hash(count: Int, first: UInt8, last: UInt8) -> Int {
        count &* 37 &+ Int(first) &* 5 &+ Int(last) &* 11
    }
}

extension JSONScanner {
    /// The place of the key that a token spells, escapes resolved; nil where the table does not have it.
    package func place(of token: JSONStringToken, in table: JSONKeyTable) -> Int? {
        guard token.hasEscapes else { return table.place(of: token.contents, in: bytes) }
        let key = utf8(of: token)
        return table.place(of: key.startIndex..<key.endIndex, in: key)
    }
}
