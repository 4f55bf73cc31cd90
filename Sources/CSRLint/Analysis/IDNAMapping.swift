// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The character mapping of UTS 46 for host names, in its non-transitional form: `ß` and `ς` stay what they are.
public enum IDNAMapping {
    /// The version of Unicode that the mapping and the normalization are of.
    public static var unicodeVersion: String { IDNAMappingTable.unicodeVersion }

    /// Maps a label and composes it (UTS 46, section 4, steps 1 and 2).
    ///
    /// ASCII characters but A to Z pass as they are; nil where a character is not allowed in a name, or becomes an
    /// ASCII character that no label holds (`℀` is a, solidus, c).
    static func map(_ label: some Sequence<UInt32>) -> [UInt32]? {
        var mapped: [UInt32] = []
        for scalar in label {
            if scalar < 0x80 {
                mapped.append(0x41...0x5A ~= scalar ? scalar | 0x20 : scalar)
                continue
            }
            let start = mapped.count
            guard table.append(scalar, to: &mapped) else { return nil }
            guard mapped[start...].allSatisfy({ $0 >= 0x80 || isLetterDigitOrHyphen($0) }) else { return nil }
        }
        return UnicodeNormalization.composed(mapped)
    }

    private static func isLetterDigitOrHyphen(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39, 0x2D: true
        default: false
        }
    }

    private static let table = Table()

    private struct Table {
        private enum Status: UInt8 {
            case valid, disallowed, ignored, alternating, distance, sequence
        }
        private var starts: [UInt32] = []
        private var statuses: [Status] = []
        private var values: [Int32] = []
        private var pool: [UInt32] = []
        private var poolEnds: [Int32] = []

        init() {
            var reader = TableReader(IDNAMappingTable.text)
            var start: UInt32 = 0
            while let mark = reader.mark() {
                start &+= reader.number()
                var status = Status.disallowed
                var value: Int32 = 0
                switch mark {
                case 0x56: status = .valid
                case 0x49: status = .ignored
                case 0x41: status = .alternating
                case 0x4D:
                    let kind = reader.mark()
                    if kind == 0x3D {
                        status = .sequence
                        value = Int32(truncatingIfNeeded: poolEnds.count)
                        reader.numbers(into: &pool)
                        poolEnds.append(Int32(truncatingIfNeeded: pool.count))
                    } else {
                        status = .distance
                        let distance = Int32(truncatingIfNeeded: reader.number())
                        value = kind == 0x2D ? -distance : distance
                    }
                default: break
                }
                starts.append(start)
                statuses.append(status)
                values.append(value)
            }
        }

        /// Appends what a character becomes; false for one that is not allowed.
        func append(_ scalar: UInt32, to mapped: inout [UInt32]) -> Bool {
            guard let index = starts.lastIndex(notGreaterThan: scalar) else { return false }
            switch statuses[index] {
            case .valid: mapped.append(scalar)
            case .disallowed: return false
            case .ignored: break
            case .alternating: mapped.append((scalar - starts[index]) & 1 == 0 ? scalar &+ 1 : scalar)
            case .distance:
                mapped.append(UInt32(truncatingIfNeeded: Int32(truncatingIfNeeded: scalar) &+ values[index]))
            case .sequence:
                let entry = Int(values[index])
                let first = entry == 0 ? 0 : Int(poolEnds[entry - 1])
                mapped.append(contentsOf: pool[first..<Int(poolEnds[entry])])
            }
            return true
        }
    }
}
