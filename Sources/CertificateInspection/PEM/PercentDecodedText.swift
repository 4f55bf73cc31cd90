// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A text without its percent-encoding (RFC 3986 section 2.1), with the way back to the places of the original.
struct PercentDecodedText {
    /// The decoded bytes.
    let bytes: [UInt8]
    /// The offsets, in `bytes`, of those that three characters stood for.
    private let escapes: [Int]

    private static let formBegin = [UInt8]("BEGIN+".utf8)

    /// Decodes a text; nil where nothing in it is encoded.
    ///
    /// A plus sign is a space where the armour shows that the text was encoded as a form.
    init?(_ encoded: [UInt8]) {
        let text = encoded.span
        let isForm = text.firstOffset(of: Self.formBegin, in: 0..<text.count) != nil
        var output = [UInt8](repeating: 0, count: encoded.count)
        var escapes: [Int] = []
        var position = 0
        var written = 0
        while position < text.count {
            var byte = text[position]
            if byte == UInt8(ascii: "%"), position + 2 < text.count, let high = text[position + 1].hexadecimalValue,
                let low = text[position + 2].hexadecimalValue
            {
                byte = high << 4 | low
                escapes.append(written)
                position += 3
            } else {
                if isForm, byte == UInt8(ascii: "+") { byte = 0x20 }
                position += 1
            }
            output[written] = byte
            written += 1
        }
        guard isForm || !escapes.isEmpty else { return nil }
        output.removeLast(output.count - written)
        bytes = output
        self.escapes = escapes
    }

    /// Where `offset` lies in the original: two characters were lost for every escape before it.
    func originalOffset(_ offset: Int) -> Int {
        var low = 0
        var high = escapes.count
        while low < high {
            let middle = (low + high) / 2
            if escapes[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return offset + 2 * low
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
