// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DERWalk {
    /// Checks what a universal type demands of its content (X.690, 8, 10 and 11).
    mutating func checkContent(of index: Int) {
        let element = elements[index]
        let content = element.content
        let start = Int(element.start)
        switch element.identifier {
        case DERTag.boolean:
            guard content.count == 1 else { return markBroken(index, malformed("BOOLEAN", start)) }
            let value = bytes[content.lowerBound]
            if value != 0, value != 0xFF { record(.nonCanonicalBoolean, at: start) }
        case DERTag.integer, DERTag.enumerated:
            guard !content.isEmpty else { return markBroken(index, malformed("INTEGER", start)) }
            if content.count > 1 {
                let (first, second) = (bytes[content.lowerBound], bytes[content.lowerBound + 1])
                if first == 0 && second < 0x80 || first == 0xFF && second >= 0x80 {
                    record(.nonMinimalInteger, at: start)
                }
            }
        case DERTag.bitString:
            guard let unused = content.first.map({ bytes[$0] }) else {
                return markBroken(index, malformed("BIT STRING", start))
            }
            if unused > 7 || unused > 0 && content.count == 1 {
                record(.unusedBits, at: start)
            } else if unused > 0, bytes[content.upperBound - 1] & (1 << unused - 1) != 0 {
                record(.unusedBits, at: start)
            }
        case DERTag.null:
            if !content.isEmpty { markBroken(index, malformed("NULL", start)) }
        case DERTag.objectIdentifier:
            if !OID.isWellFormed(bytes, content) { markBroken(index, malformed("OBJECT IDENTIFIER", start)) }
        case 0x10, 0x11:
            markBroken(index, malformed("SEQUENCE or SET", start))
        case 0x21, 0x22, 0x25, 0x26, 0x29, 0x2A, 0x2D:
            markBroken(index, malformed("constructed element", start))
        case 0x23, 0x24, 0x2C, 0x32...0x3E:
            record(.constructedString, at: start)
        default:
            break
        }
    }

    /// Whether two encodings are in descending order, as octet strings padded with zeros (X.690, 11.6).
    func isDescending(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let count = min(first.count, second.count)
        for offset in 0..<count {
            let (left, right) = (bytes[first.lowerBound + offset], bytes[second.lowerBound + offset])
            if left != right { return left > right }
        }
        return first.count > second.count
    }

    private func malformed(_ type: StaticString, _ offset: Int) -> ParsingError {
        ParsingError(.malformed, "the content of a \(type) is malformed", offset: offset)
    }
}
