// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// Writes gzip (RFC 1952) without a library: what is sent may be wrong in every place.
enum Gzip {
    /// Data in blocks that are stored as they are (RFC 1951, 3.2.4).
    static func stored(_ data: [UInt8]) -> [UInt8] {
        var output = header
        var rest = data[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            output.append(rest.isEmpty ? 1 : 0)
            output += littleEndian(length) + littleEndian(~length)
            output += block
        } while !rest.isEmpty
        return output + littleEndian(checksum(data)) + littleEndian(UInt32(truncatingIfNeeded: data.count))
    }

    /// How a stream begins that never ends: an opening brace, and then one block in the fixed code.
    ///
    /// The block begins with a space, of which all that follows is a repetition.
    static let bombStart: [UInt8] = {
        var bits = Bits()
        bits.append(0b010, count: 3)
        bits.appendCode(0x30 + 0x7B, count: 8)
        bits.appendCode(0x30 + 0x20, count: 8)
        while bits.count % 8 != 0 { bits.appendRepetition() }
        return header + bits.octets
    }()

    /// So much of the stream as ends on a whole byte, again and again: `bombRatio` times as much comes out.
    static let bombPiece: [UInt8] = {
        var bits = Bits()
        for _ in 0..<8 * 500 { bits.appendRepetition() }
        return bits.octets
    }()

    /// What a piece of the bomb becomes, in bytes.
    static let bombPieceSize = 8 * 500 * 258

    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    /// Bits from the lowest of each byte on; codes are the exception, and begin with their highest.
    private struct Bits {
        var octets: [UInt8] = []
        var count = 0

        mutating func append(_ value: Int, count length: Int) {
            for position in 0..<length {
                if count % 8 == 0 { octets.append(0) }
                octets[octets.count - 1] |= UInt8(value >> position & 1) << UInt8(count % 8)
                count += 1
            }
        }

        mutating func appendCode(_ code: Int, count length: Int) {
            for position in (0..<length).reversed() { append(code >> position, count: 1) }
        }

        /// The last byte 258 times more, in 13 bits: length code 285, distance code 0.
        mutating func appendRepetition() {
            appendCode(0b1100_0101, count: 8)
            appendCode(0, count: 5)
        }
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number(8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { octet in
        (0..<8).reduce(UInt32(octet)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }

    private static func checksum(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
#endif
