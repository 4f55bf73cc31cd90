// csrlint
// SPDX-License-Identifier: Apache-2.0

extension OID: CustomStringConvertible {
    /// Above this many content octets the dotted form is not written out: its cost grows with the square.
    private static let maximumWrittenOctets = 512

    /// The dotted form, such as `1.2.840.113549`, for arcs of any size.
    ///
    /// Contents that are no identifier, or too long to be written out, are described by their number of octets.
    public var description: String {
        if let dotted = knownDottedForm { return dotted }
        guard contentOctets.count <= Self.maximumWrittenOctets,
            OID.isWellFormed(contentOctets, contentOctets.indices)
        else { return "(object identifier of \(contentOctets.count) octets)" }
        var text = ""
        var start = 0
        for (offset, octet) in contentOctets.enumerated() where octet < 0x80 {
            let arc = contentOctets[start...offset]
            if start == 0 {
                text = Self.firstTwoArcs(arc)
            } else {
                text += "." + Self.decimal(arc)
            }
            start = offset + 1
        }
        return text
    }

    /// Makes an identifier from its dotted form; nil for anything that is not one.
    ///
    /// Arcs are at most 2^64 - 81, which is more than any registered one needs.
    public init?(dotted text: String) {
        var arcs: [UInt64] = []
        for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard part.first != UInt8(ascii: "0") || part.count == 1, let arc = Self.value(of: part) else { return nil }
            arcs.append(arc)
        }
        guard arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40, arcs[1] <= .max - 80 else { return nil }
        var octets = Self.baseOneHundredTwentyEight(arcs[0] * 40 + arcs[1])
        for arc in arcs.dropFirst(2) { octets += Self.baseOneHundredTwentyEight(arc) }
        self.init(contentOctets: octets)
    }

    private static func value(of digits: Substring.UTF8View.SubSequence) -> UInt64? {
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }

    private static func baseOneHundredTwentyEight(_ arc: UInt64) -> [UInt8] {
        var octets = [UInt8(arc & 0x7F)]
        var rest = arc >> 7
        while rest > 0 {
            octets.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return octets.reversed()
    }

    /// X.690, 8.19.4: the first subidentifier holds two arcs.
    private static func firstTwoArcs(_ arc: ArraySlice<UInt8>) -> String {
        if arc.count == 1, let value = arc.first, value < 80 { return "\(value / 40).\(value % 40)" }
        return "2." + decimal(arc, subtracting: 80)
    }

    /// The decimal form of an arc of any size, less a small amount.
    private static func decimal(_ arc: ArraySlice<UInt8>, subtracting amount: UInt64 = 0) -> String {
        if arc.count <= 9 { return String(arc.reduce(0) { $0 << 7 | UInt64($1 & 0x7F) } - amount) }
        // Repacked from seven bits an octet to eight, less the amount, from the last octet on.
        var octets: [UInt8] = []
        var (bits, width) = (0, 0)
        for octet in arc.reversed() {
            bits |= Int(octet & 0x7F) << width
            width += 7
            if width >= 8 {
                octets.append(UInt8(bits & 0xFF))
                bits >>= 8
                width -= 8
            }
        }
        octets.append(UInt8(bits))
        var borrow = amount
        for index in octets.indices where borrow > 0 {
            let isShort = UInt64(octets[index]) < borrow
            octets[index] = octets[index] &- UInt8(borrow)
            borrow = isShort ? 1 : 0
        }
        return DecimalInteger.magnitude(octets.reversed())
    }
}
