// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One pass over the bytes of a text, from one armour line to the next.
///
/// Every byte is looked at a bounded number of times, whatever the text is.
struct TextScanner {
    private(set) var blocks: [RequestText.Block] = []
    /// What had to be repaired of the text as a whole.
    private(set) var repairs: [RequestText.Repair] = []
    /// What had to be repaired of the block that is being read.
    private var repairsOfBlock: [RequestText.Repair] = []
    private(set) var hasOuterText = false
    /// Whether the only content is a word or sign that stands for a request.
    private(set) var isPlaceholder = false
    /// Whether decoding fails in a way that percent-encoding would explain.
    private(set) var suggestsPercentEncoding = false

    /// The bytes of one block at a time; one allocation serves all blocks.
    private(set) var scratch: [UInt8]
    private var lines = LineCounter()
    private var openingQuote: UInt8?

    /// Reads all blocks of a text.
    init(_ bytes: [UInt8]) {
        scratch = [UInt8](repeating: 0, count: bytes.count / 4 * 3 + 6)
        let text = bytes.span
        guard let first = ArmourLine.next(in: text, from: 0) else {
            readBare(text, firstArmour: nil)
            return
        }
        var next: ArmourLine? = first
        var gap = 0
        while let armour = next {
            var position = armour.end
            if armour.kind == .begin {
                readGap(text, gap..<armour.start, isFirst: gap == 0, isLast: false)
                noteIndentation(text, gap..<armour.start)
                position = readBlock(text, armour)
                repairsOfBlock = []
                gap = position
            }
            next = ArmourLine.next(in: text, from: position)
        }
        if gap == 0 {
            readBare(text, firstArmour: first)
        } else {
            readGap(text, gap..<text.count, isFirst: false, isLast: true)
        }
        if blocks.isEmpty, !isPlaceholder {
            hasOuterText = false
            append(text, .undecodable(.noContent), at: first.start)
        }
        if isPlaceholder {
            if blocks.count == 1 { blocks = [] } else { isPlaceholder = false }
        }
    }

    // MARK: Text outside blocks

    private mutating func readGap(_ text: Span<UInt8>, _ gap: Range<Int>, isFirst: Bool, isLast: Bool) {
        var content = gap.isEmpty ? gap : text.trimmed(gap)
        if isFirst { skipByteOrderMark(text, &content) }
        if isFirst, let quote = OpeningQuote(text, content), quote.end == content.upperBound {
            openingQuote = quote.sign
            return
        }
        if isLast, let sign = openingQuote {
            if !content.isEmpty, text[content.lowerBound] == sign {
                repairs.append(.quotes)
                content = text.trimmed(content.lowerBound + 1..<content.upperBound)
            } else {
                hasOuterText = true
            }
        }
        guard !content.isEmpty else { return }
        hasOuterText = true
        if let trace = firstKeyTrace(in: text, content) { append(text, .privateKey, at: trace) }
    }

    private mutating func skipByteOrderMark(_ text: Span<UInt8>, _ content: inout Range<Int>) {
        guard text.matches(Self.byteOrderMark, at: content.lowerBound) else { return }
        note(.byteOrderMark)
        content = text.trimmed(content.lowerBound + Self.byteOrderMark.count..<content.upperBound)
    }

    /// U+FEFF in UTF-8.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Notes white space between a line's beginning and the end of `gap`, where armour begins.
    private mutating func noteIndentation(_ text: Span<UInt8>, _ gap: Range<Int>) {
        var start = gap.upperBound
        while start > gap.lowerBound, text[start - 1].isBlankInLine { start -= 1 }
        guard start < gap.upperBound else { return }
        if start == 0 || start > gap.lowerBound && text[start - 1].isLineEnd { note(.indentation) }
    }

    // MARK: Blocks

    /// Reads the block that `begin` opens, and answers where it ends.
    private mutating func readBlock(_ text: Span<UInt8>, _ begin: ArmourLine) -> Int {
        let label = PEMLabel(text, begin.label)
        if label == .privateKey {
            append(text, .privateKey, at: begin.start)
            return Self.endOfBlock(text, from: begin.end)
        }
        if begin.isDamaged {
            return fail(text, begin, label, .damagedBegin(at: begin.start), from: begin.end)
        }
        var body = decode(text, begin.end..<text.count)
        var end = ArmourLine(text, at: body.end)
        var headers: PEMHeaders?
        if end?.kind != .end {
            headers = PEMHeaders(text, from: begin.end)
            if let headers {
                body = decode(text, headers.end..<text.count)
                end = ArmourLine(text, at: body.end)
            }
        }
        let shape = DERShape(scratch.span.extracting(first: body.count))
        if shape == .privateKey {
            append(text, .privateKey, at: begin.start)
            return Self.endOfBlock(text, from: body.end)
        }
        let fault: ParsingError? =
            if headers?.isEncrypted == true {
                .encryptedBlock(at: begin.start)
            } else {
                layoutFault(text, body, from: headers?.end ?? begin.end)
                    ?? endFault(text, begin, label, end, at: body.end)
                    ?? contentFault(body, shape, label)
            }
        guard fault == nil, let end else {
            return fail(text, begin, label, fault ?? .missingEnd(at: begin.start), from: body.end)
        }
        noteRepairs(body)
        if body.beginsAtOnce && headers == nil || body.endsAtOnce { note(.singleLine) }
        if headers != nil { note(.headerLines) }
        if begin.hasExtraDashes || end.hasExtraDashes { note(.extraDashes) }
        if begin.hasOddCase || end.hasOddCase || !text.isEqual(begin.label, end.label) { note(.endLabelCase) }
        if label == .newRequest { note(.newCertificateRequest) }
        append(text, Self.content(label, shape, bytes(of: body)), at: begin.start)
        return end.end
    }

    /// Reads a text without any `BEGIN` line.
    private mutating func readBare(_ text: Span<UInt8>, firstArmour: ArmourLine?) {
        var content = text.trimmed(0..<text.count)
        skipByteOrderMark(text, &content)
        if let quote = OpeningQuote(text, content), content.upperBound - quote.end > 0,
            text[content.upperBound - 1] == quote.sign
        {
            note(.quotes)
            content = text.trimmed(quote.end..<content.upperBound - 1)
        }
        guard !Placeholder.matches(text, content) else {
            isPlaceholder = true
            return
        }
        // The search decodes too, and so comes before the text is.
        let trace = firstKeyTrace(in: text, content)
        let body = decode(text, content)
        let shape = DERShape(scratch.span.extracting(first: body.count))
        // The base64 may hold PEM in its turn.
        if shape == .privateKey || PrivateKeyArmour.firstTrace(in: scratch.span, 0..<body.count) != nil {
            append(text, .privateKey, at: content.lowerBound)
            return
        }
        // The head of a PKCS #12 file does not tell yet whether there is a key in it.
        if let trace, shape != .keylessStore || trace != content.lowerBound {
            append(text, .privateKey, at: trace)
            return
        }
        if let fault = bareFault(text, content, body, shape, firstArmour) {
            suggestsPercentEncoding = true
            append(text, .undecodable(fault), at: content.lowerBound)
            return
        }
        noteRepairs(body)
        note(.noArmour)
        append(text, Self.content(nil, shape, bytes(of: body)), at: content.lowerBound)
    }

    // MARK: Results

    /// The bytes of the block that was decoded last.
    private func bytes(of body: Base64Body) -> ArraySlice<UInt8> { scratch.prefix(body.count) }

    mutating func decode(_ text: Span<UInt8>, _ range: Range<Int>) -> Base64Body {
        var output = scratch.mutableSpan
        return Base64Body(decoding: text, from: range.lowerBound, to: range.upperBound, into: &output)
    }

    /// Appends what a block that cannot be decoded is, and answers where it ends.
    private mutating func fail(
        _ text: Span<UInt8>, _ begin: ArmourLine, _ label: PEMLabel, _ fault: ParsingError, from position: Int
    ) -> Int {
        let next = ArmourLine.next(in: text, from: position)
        let content = begin.end..<(next?.start ?? text.count)
        let end = next?.kind == .end ? next?.end ?? text.count : content.upperBound
        if firstKeyTrace(in: text, begin.end..<end) != nil {
            append(text, .privateKey, at: begin.start)
            return end
        }
        switch label {
        case .other(let name): append(text, .other(label: name), at: begin.start)
        // Armour of no known object round no base64: a mail's "Begin forwarded message" is text like any other.
        case .unknown: hasOuterText = true
        default:
            if position < text.count, text[position] == UInt8(ascii: "%") { suggestsPercentEncoding = true }
            let trimmed = text.trimmed(content)
            if !trimmed.isEmpty, Placeholder.matches(text, trimmed) { isPlaceholder = true }
            append(text, .undecodable(fault), at: begin.start)
        }
        return end
    }

    /// Where a block ends whose contents are not looked at.
    private static func endOfBlock(_ text: Span<UInt8>, from position: Int) -> Int {
        guard let next = ArmourLine.next(in: text, from: position) else { return text.count }
        return next.kind == .end ? next.end : next.start
    }

    private mutating func append(_ text: Span<UInt8>, _ content: RequestText.Content, at offset: Int) {
        blocks.append(
            RequestText.Block(
                content: content, offset: offset, line: lines.line(text, at: offset), repairs: repairsOfBlock))
        repairsOfBlock = []
    }

    private mutating func noteRepairs(_ body: Base64Body) {
        for repair in body.spacing.repairs { note(repair) }
        if case .missing = body.padding { note(.missingPadding) }
    }

    private mutating func note(_ repair: RequestText.Repair) {
        if !repairsOfBlock.contains(repair) { repairsOfBlock.append(repair) }
    }
}
