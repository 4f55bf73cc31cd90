// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DERWalk {
    /// The identifier and length octets of an element (X.690, 8.1.2 and 8.1.3).
    struct Header {
        let identifier: UInt8
        /// How many octets identifier and length take.
        let length: Int
        /// The length of the content; nil for the indefinite form.
        let contentLength: Int?
        let hasNonMinimalTag: Bool
        let hasNonMinimalLength: Bool
    }

    /// Reads a header that, with its content, ends at or before `limit`.
    func readHeader(at start: Int, limit: Int) throws(ParsingError) -> Header {
        guard start < limit else { throw truncated(at: start) }
        let identifier = bytes[start]
        guard identifier != 0 else {
            throw ParsingError(.malformed, "end-of-contents octets are out of place", offset: start)
        }
        var position = start + 1
        var hasNonMinimalTag = false
        if identifier & 0x1F == 0x1F { hasNonMinimalTag = try skipLongTag(at: &position, limit: limit) }
        guard position < limit else { throw truncated(at: position) }
        let first = bytes[position]
        position += 1
        if first < 0x80 {
            guard Int(first) <= limit - position else { throw truncated(at: start) }
            return Header(
                identifier: identifier, length: position - start, contentLength: Int(first),
                hasNonMinimalTag: hasNonMinimalTag, hasNonMinimalLength: false)
        }
        if first == 0x80 {
            guard identifier & 0x20 != 0 else {
                throw ParsingError(.malformed, "a primitive element has an indefinite length", offset: start)
            }
            return Header(
                identifier: identifier, length: position - start, contentLength: nil,
                hasNonMinimalTag: hasNonMinimalTag, hasNonMinimalLength: false)
        }
        let count = Int(first & 0x7F)
        guard count <= limit - position else { throw truncated(at: start) }
        // Leading zeros, as many as there are, mean nothing to OpenSSL.
        let isPadded = bytes[position] == 0
        var length = 0
        for octet in position..<(position + count) {
            guard length < 1 << 40 else { throw truncated(at: start) }
            length = length << 8 | Int(bytes[octet])
        }
        position += count
        guard length <= limit - position else { throw truncated(at: start) }
        return Header(
            identifier: identifier, length: position - start, contentLength: length,
            hasNonMinimalTag: hasNonMinimalTag, hasNonMinimalLength: isPadded || length < 0x80)
    }

    /// Skips a tag number of the long form; says whether it is longer than needed.
    private func skipLongTag(at position: inout Int, limit: Int) throws(ParsingError) -> Bool {
        let first = position
        var number = 0
        while true {
            guard position < limit else { throw truncated(at: position) }
            // OpenSSL's limit is an Int32; no header may outgrow its one octet on the tape either.
            guard number <= Int(Int32.max) >> 7, position - first < 100 else {
                throw ParsingError(.malformed, "a tag number is out of range", offset: first)
            }
            let octet = bytes[position]
            number = number << 7 | Int(octet & 0x7F)
            position += 1
            if octet & 0x80 == 0 { break }
        }
        return number < 31 || bytes[first] == 0x80
    }

    private func truncated(at offset: Int) -> ParsingError {
        ParsingError(.truncated, "the encoding ends before an element does", offset: offset)
    }
}
