// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Canonical decomposition and composition (UAX 15: NFD and NFC) of short texts.
enum UnicodeNormalization {
    /// The text in normalization form D.
    static func decomposed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in scalars {
            table.appendDecomposition(of: scalar, to: &result)
        }
        reorder(&result)
        return result
    }

    /// The text in normalization form C.
    static func composed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        let decomposition = decomposed(scalars)
        var result: [UInt32] = []
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in decomposition {
            let combiningClass = table.combiningClass(of: scalar)
            if let starter {
                let isAdjacent = starter == result.count - 1
                let isBlocked = !isAdjacent && lastClass >= combiningClass
                if !isBlocked, let composite = table.composition(of: result[starter], scalar) {
                    result[starter] = composite
                    continue
                }
            }
            if combiningClass == 0 { starter = result.count }
            lastClass = combiningClass
            result.append(scalar)
        }
        return result
    }

    /// The canonical combining class of a character.
    static func combiningClass(of scalar: UInt32) -> UInt8 { table.combiningClass(of: scalar) }

    /// Brings every run of combining marks in order of their classes; marks of one class keep theirs.
    private static func reorder(_ scalars: inout [UInt32]) {
        var start = 0
        while start < scalars.count {
            guard table.combiningClass(of: scalars[start]) != 0 else {
                start += 1
                continue
            }
            var run: [(combiningClass: UInt8, scalar: UInt32)] = []
            var end = start
            while end < scalars.count {
                let combiningClass = table.combiningClass(of: scalars[end])
                if combiningClass == 0 { break }
                run.append((combiningClass, scalars[end]))
                end += 1
            }
            if run.count > 1 {
                let order = run.indices.sorted { (run[$0].combiningClass, $0) < (run[$1].combiningClass, $1) }
                for (offset, index) in order.enumerated() { scalars[start + offset] = run[index].scalar }
            }
            start = end
        }
    }

    private static let table = NormalizationTable()
}

/// The data of canonical normalization, with Hangul by rule (The Unicode Standard, 3.12).
private struct NormalizationTable {
    private var points: [UInt32] = []
    private var firsts: [UInt32] = []
    private var seconds: [UInt32] = []
    private var compositions: [UInt64: UInt32] = [:]
    private var classStarts: [UInt32] = []
    private var classLengths: [UInt32] = []
    private var classes: [UInt8] = []

    init() {
        var reader = TableReader(DecompositionTable.text)
        var point: UInt32 = 0
        var parts: [UInt32] = []
        while reader.peek() != nil {
            point &+= reader.number()
            let mark = reader.mark()
            parts.removeAll(keepingCapacity: true)
            reader.numbers(into: &parts)
            _ = reader.mark()
            points.append(point)
            firsts.append(parts[0])
            seconds.append(parts.count > 1 ? parts[1] : 0)
            if mark == 0x3A, parts.count > 1 {
                compositions[UInt64(parts[0]) << 32 | UInt64(parts[1])] = point
            }
        }
        reader = TableReader(CombiningClassTable.text)
        var start: UInt32 = 0
        while reader.peek() != nil {
            parts.removeAll(keepingCapacity: true)
            reader.numbers(into: &parts)
            _ = reader.mark()
            guard parts.count == 3 else { break }
            start &+= parts[0]
            classStarts.append(start)
            classLengths.append(parts[1])
            classes.append(UInt8(truncatingIfNeeded: parts[2]))
        }
    }

    func combiningClass(of scalar: UInt32) -> UInt8 {
        guard scalar >= 0x300, let index = classStarts.lastIndex(notGreaterThan: scalar) else { return 0 }
        return scalar - classStarts[index] < classLengths[index] ? classes[index] : 0
    }

    func appendDecomposition(of scalar: UInt32, to result: inout [UInt32]) {
        guard scalar >= 0xC0 else { return result.append(scalar) }
        if Hangul.syllables ~= scalar {
            let index = scalar - Hangul.syllables.lowerBound
            result.append(Hangul.leading + index / Hangul.perLeading)
            result.append(Hangul.vowel + index % Hangul.perLeading / Hangul.perVowel)
            if index % Hangul.perVowel != 0 { result.append(Hangul.trailing + index % Hangul.perVowel) }
            return
        }
        // The first part decomposes further at most four times, the second never does.
        var rest: [UInt32] = []
        var first = scalar
        while let index = points.sortedIndex(of: first) {
            if seconds[index] != 0 { rest.append(seconds[index]) }
            first = firsts[index]
        }
        result.append(first)
        result.append(contentsOf: rest.reversed())
    }

    func composition(of first: UInt32, _ second: UInt32) -> UInt32? {
        if Hangul.leading..<Hangul.leading + 19 ~= first, Hangul.vowel..<Hangul.vowel + 21 ~= second {
            return Hangul.syllables.lowerBound
                + ((first - Hangul.leading) * 21 + (second - Hangul.vowel)) * Hangul.perVowel
        }
        if Hangul.syllables ~= first, (first - Hangul.syllables.lowerBound) % Hangul.perVowel == 0,
            Hangul.trailing + 1..<Hangul.trailing + Hangul.perVowel ~= second
        {
            return first + (second - Hangul.trailing)
        }
        return compositions[UInt64(first) << 32 | UInt64(second)]
    }

    private enum Hangul {
        static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
        static let leading: UInt32 = 0x1100
        static let vowel: UInt32 = 0x1161
        static let trailing: UInt32 = 0x11A7
        static let perLeading: UInt32 = 588
        static let perVowel: UInt32 = 28
    }
}
