// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 octets as four big-endian words.
    public let words: (UInt64, UInt64, UInt64, UInt64)

    /// Makes a digest from its words.
    public init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// Makes a digest from 64 hexadecimal digits; nil where the text is something else.
    public init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else {
            return nil
        }
        let words = stride(from: 0, to: 64, by: 16).compactMap { start in
            UInt64(String(decoding: digits[start..<start + 16], as: UTF8.self), radix: 16)
        }
        guard words.count == 4 else { return nil }
        self.init(words: (words[0], words[1], words[2], words[3]))
    }

    /// Digests are equal when their octets are.
    public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    /// Hashes the first word, which is as good as random.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// The 32 octets.
    package var octets: [UInt8] {
        var octets: [UInt8] = []
        for word in [words.0, words.1, words.2, words.3] {
            for shift: UInt64 in [56, 48, 40, 32, 24, 16, 8, 0] {
                octets.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return octets
    }

    /// The digest in lower-case hexadecimal.
    public var description: String {
        let words = [words.0, words.1, words.2, words.3]
        let digits = (0..<64).map { place in
            let digit = UInt8(truncatingIfNeeded: words[place / 16] >> (60 - 4 * UInt64(place % 16)) & 0xF)
            return digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
