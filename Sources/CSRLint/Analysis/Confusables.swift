// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What characters look like: the skeletons of UTS 39, section 4.
public enum Confusables {
    /// The version of UTS 39 that the table is of.
    public static var unicodeVersion: String { ConfusablesTable.unicodeVersion }

    /// The skeleton of a text: two texts with one skeleton look alike.
    ///
    /// Host names know no upper case, so that a prototype in upper case counts as its lower case: `0` and `o` are one.
    static func skeleton(of scalars: some Sequence<UInt32>) -> [UInt32] {
        var mapped: [UInt32] = []
        // ASCII does not decompose, nor do its prototypes.
        if scalars.allSatisfy({ $0 < 0x80 }) {
            for scalar in scalars { table.appendPrototype(ofASCII: scalar, to: &mapped) }
            return mapped
        }
        for scalar in UnicodeNormalization.decomposed(scalars) {
            table.appendPrototype(of: scalar, to: &mapped)
        }
        return UnicodeNormalization.decomposed(mapped)
    }

    private static let table = Table()

    private struct Table {
        private var points: [UInt32] = []
        private var ends: [Int] = []
        private var pool: [UInt32] = []
        /// Where the prototypes of ASCII are in the pool; nil for a character that is its own.
        private var ranges = [Range<Int>?](repeating: nil, count: 0x80)

        init() {
            var reader = TableReader(ConfusablesTable.text)
            var point: UInt32 = 0
            while reader.peek() != nil {
                point &+= reader.number()
                _ = reader.mark()
                reader.numbers(into: &pool)
                _ = reader.mark()
                points.append(point)
                if point < 0x80 { ranges[Int(point)] = (ends.last ?? 0)..<pool.count }
                ends.append(pool.count)
            }
        }

        func appendPrototype(ofASCII scalar: UInt32, to result: inout [UInt32]) {
            if let range = ranges[Int(scalar)] {
                result.append(contentsOf: pool[range])
            } else {
                result.append(scalar)
            }
        }

        func appendPrototype(of scalar: UInt32, to result: inout [UInt32]) {
            guard let index = points.sortedIndex(of: scalar) else { return result.append(scalar) }
            result.append(contentsOf: pool[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
        }
    }
}
