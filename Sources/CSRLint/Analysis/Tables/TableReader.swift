// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Reads the text of a generated table: marks, and numbers in base 36.
struct TableReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next byte that is not white space, without taking it; nil at the end.
    mutating func peek() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte > 0x20 { return byte }
            position += 1
        }
        return nil
    }

    /// Takes the next byte that is not white space.
    mutating func mark() -> UInt8? {
        guard let byte = peek() else { return nil }
        position += 1
        return byte
    }

    /// Takes a number: the digits and lower-case letters up to the next mark.
    mutating func number() -> UInt32 {
        var value: UInt32 = 0
        while let byte = peek() {
            switch byte {
            case 0x30...0x39: value = value &* 36 &+ UInt32(byte &- 0x30)
            case 0x61...0x7A: value = value &* 36 &+ UInt32(byte &- 0x57)
            default: return value
            }
            position += 1
        }
        return value
    }

    /// Takes numbers parted by full stops.
    mutating func numbers(into pool: inout [UInt32]) {
        pool.append(number())
        while peek() == 0x2E {
            position += 1
            pool.append(number())
        }
    }
}

extension Array where Element: Comparable {
    /// The position of the last element that is not greater, in a sorted array; nil where all are greater.
    func lastIndex(notGreaterThan value: Element) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// The position of an element in a sorted array.
    func sortedIndex(of value: Element) -> Int? {
        guard let index = lastIndex(notGreaterThan: value), self[index] == value else { return nil }
        return index
    }
}
