// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Walks one JSON document as its caller asks, checks it strictly against RFC 8259 on the way, and builds no tree.
///
/// The caller takes values in document order: `kind()` says what comes next, `beginObject()` and `nextKey()`,
/// `beginArray()` and `nextElement()`, `string()`, `number()` and `skipValue()` take it. Whatever is taken has been
/// checked whole, strings to their last escape; a document has been checked whole after `finish()`. Invalid UTF-8 and
/// lone surrogates inside strings are no errors: decoding keeps and marks them. Nothing recurses on the input's depth.
package struct JSONScanner: Sendable {
    let bytes: [UInt8]
    let end: Int
    let limits: JSONLimits
    /// The byte that is looked at next.
    package internal(set) var offset: Int
    /// The line of `offset`, from 1. Line feeds occur between tokens only, for strings may not hold them bare.
    package internal(set) var line: Int
    /// The first byte of that line.
    package internal(set) var lineStart: Int
    /// How many arrays and objects are open.
    package internal(set) var depth = 0
    /// One bit for each open container, the innermost lowest: 1 for an object.
    var objectBits: UInt64 = 0
    /// Whether the last thing taken was the opening bracket of the innermost container.
    var isAtContainerStart = false

    /// Makes a scanner for the bytes of `range`, or for all of them.
    ///
    /// - Parameters:
    ///   - bytes: the bytes that hold the document; offsets count from their start.
    ///   - range: the bytes that are the document, brought within `bytes`.
    ///   - line: the line on which the range begins.
    ///   - lineStart: the first byte of that line; nil for the start of the range.
    ///   - limits: what is refused.
    package init(
        _ bytes: [UInt8],
        in range: Range<Int>? = nil,
        line: Int = 1,
        lineStart: Int? = nil,
        limits: JSONLimits = JSONLimits()
    ) {
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        self.bytes = bytes
        self.limits = limits
        self.line = line
        self.lineStart = lineStart ?? range.lowerBound
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The position of the next byte.
    package var position: SourcePosition { position(of: offset) }

    /// The position of a byte on the line of `offset`.
    package func position(of offset: Int) -> SourcePosition {
        SourcePosition(line: line, column: offset - lineStart + 1)
    }

    /// Skips white space and says what value comes next, without taking it.
    package mutating func kind() throws(JSONError) -> JSONKind {
        switch try nextByte() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case let byte: throw unexpectedValue(byte)
        }
    }

    /// Takes one value of any kind, checking all that it holds.
    package mutating func skipValue() throws(JSONError) {
        let outerDepth = depth
        repeat {
            switch try kind() {
            case .object: try beginObject()
            case .array: try beginArray()
            case .string: _ = try string()
            case .number: _ = try number()
            case .boolean: _ = try boolean()
            case .null: try null()
            }
            while depth > outerDepth {
                let isObject = objectBits & 1 == 1
                let hasMore = isObject ? try nextKey() != nil : try nextElement()
                if hasMore { break }
            }
        } while depth > outerDepth
    }

    /// Takes `true` or `false`.
    package mutating func boolean() throws(JSONError) -> Bool {
        let isTrue = try nextByte() == UInt8(ascii: "t")
        try literal((isTrue ? "true" : "false").utf8)
        return isTrue
    }

    /// Takes `null`.
    package mutating func null() throws(JSONError) {
        _ = try nextByte()
        try literal("null".utf8)
    }

    private mutating func literal(_ word: String.UTF8View) throws(JSONError) {
        for expected in word {
            guard offset < end else { throw truncated() }
            guard bytes[offset] == expected else { throw unexpected("a value was expected") }
            offset += 1
        }
    }

    /// Skips white space and answers the byte there, without taking it.
    @inline(__always)
    mutating func nextByte() throws(JSONError) -> UInt8 {
        if offset < end, case let byte = bytes[offset], byte > 0x20 { return byte }
        skipWhiteSpace()
        guard offset < end else { throw truncated() }
        return bytes[offset]
    }

    mutating func skipWhiteSpace() {
        var index = offset
        while index < end {
            let byte = bytes[index]
            guard byte <= 0x20 else { break }
            if byte == 0x0A {
                line += 1
                lineStart = index + 1
            } else if byte != 0x20, byte != 0x0D, byte != 0x09 {
                break
            }
            index += 1
        }
        offset = index
    }

    func truncated() -> JSONError {
        JSONError(.truncated, "the JSON document ends before it is complete", at: end)
    }

    func unexpected(_ expectation: String) -> JSONError {
        JSONError(.unexpectedByte, "not JSON: \(expectation)", at: offset)
    }

    private func unexpectedValue(_ byte: UInt8) -> JSONError {
        switch byte {
        case UInt8(ascii: "N"), UInt8(ascii: "I"):
            JSONError(.notANumber, "NaN and Infinity are not JSON", at: offset)
        case UInt8(ascii: "+"), UInt8(ascii: "."):
            JSONError(.badNumber, "a JSON number begins with a digit or a minus sign", at: offset)
        default: unexpected("a value was expected")
        }
    }
}
