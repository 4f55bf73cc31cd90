// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a block, in the order in which the causes explain one another.
extension TextScanner {
    /// A fault of the base64 where it stands, before its end is looked at.
    func layoutFault(_ text: Span<UInt8>, _ body: Base64Body, from start: Int) -> ParsingError? {
        if let offset = lostPlusSign(text, body, from: start) { return .lostPlusSigns(at: offset) }
        switch body.padding {
        case .dataAfter(let offset): return .dataAfterPadding(at: offset)
        case .wrong(let offset): return .wrongPadding(at: offset)
        case .complete, .missing, .impossible: return nil
        }
    }

    /// A fault of the end of an armoured block.
    func endFault(
        _ text: Span<UInt8>, _ begin: ArmourLine, _ label: PEMLabel, _ end: ArmourLine?, at position: Int
    ) -> ParsingError? {
        guard let end else {
            return position < text.count
                ? .foreignByte(text[position], at: position) : .missingEnd(at: begin.start)
        }
        if end.kind == .begin { return .missingEnd(at: begin.start) }
        if end.isDamaged { return .damagedEnd(at: end.start) }
        if !text.isEqual(begin.label, end.label), PEMLabel(text, end.label) != label { return .otherEnd(at: end.start) }
        return nil
    }

    /// A fault of what the base64 holds.
    func contentFault(_ body: Base64Body, _ shape: DERShape, _ label: PEMLabel?) -> ParsingError? {
        if body.count == 0, case .complete = body.padding { return .emptyBody(at: body.end) }
        switch label {
        case .other, .unknown: return nil
        default: break
        }
        if shape == .unknown { return .noSequence(at: body.end) }
        if let expected = outerCount(body), expected > body.count { return .truncatedText(at: body.end) }
        if case .impossible = body.padding { return .impossibleLength(at: body.end) }
        return body.hasStrayBits ? .strayBits(at: body.end - 1) : nil
    }

    /// A fault of a text without armour.
    func bareFault(
        _ text: Span<UInt8>, _ content: Range<Int>, _ body: Base64Body, _ shape: DERShape, _ armour: ArmourLine?
    ) -> ParsingError? {
        let fault: ParsingError? =
            if let fault = layoutFault(text, body, from: content.lowerBound) {
                fault
            } else if body.end < content.upperBound {
                .foreignByte(text[body.end], at: body.end)
            } else {
                contentFault(body, shape, nil)
            }
        guard let fault else { return nil }
        if let armour { return .endWithoutBegin(at: armour.start) }
        if let begin = text.firstOffset(of: Self.beginWord, in: content) { return .damagedBegin(at: begin) }
        guard shape == .unknown else { return fault }
        return scratch.span.extracting(first: body.count).matches(Self.armour, at: 0)
            ? .encodedTwice(at: content.lowerBound) : .noContent
    }

    private static let armour = [UInt8]("-----BEGIN ".utf8)
    private static let beginWord = [UInt8]("BEGIN".utf8)

    /// Where the first blank stands that must have been a plus sign: the bytes do not fill their SEQUENCE exactly,
    /// and no plus sign is left among blanks.
    private func lostPlusSign(_ text: Span<UInt8>, _ body: Base64Body, from start: Int) -> Int? {
        guard body.spacing.hasBlanks, let expected = outerCount(body), expected != body.count else { return nil }
        var blank: Int?
        for index in start..<body.end {
            if text[index] == UInt8(ascii: "+") { return nil }
            if blank == nil, text[index] == 0x20 { blank = index }
        }
        return blank
    }

    /// How many bytes the outer SEQUENCE says it takes; nil where there is none or it does not say.
    private func outerCount(_ body: Base64Body) -> Int? {
        let bytes = scratch.span
        guard let outer = ShapeElement(bytes, at: 0, to: body.count), outer.tag == ShapeElement.sequence,
            let length = outer.declaredLength
        else { return nil }
        return outer.content.lowerBound + length
    }
}
