// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestText {
    /// Reads a text or file: PEM in all the forms it is met in, base64 without armour, or DER.
    ///
    /// Nothing is thrown: what cannot be read is an `undecodable` block. The bytes are read in linear time, and no
    /// further than `limits.maximumSize`: a larger text is one block that is too large.
    public init(_ bytes: [UInt8], limits: ParsingLimits = ParsingLimits()) {
        guard bytes.count <= limits.maximumSize else {
            self.init(only: .undecodable(.textTooLarge(limit: limits.maximumSize)))
            return
        }
        if DERShape.isRawDER(bytes.span) {
            self.init(der: bytes)
            return
        }
        if let narrowed = UTF16Text(bytes) {
            self.init(TextScanner(narrowed.bytes), repair: .utf16, originalOffset: narrowed.originalOffset)
            return
        }
        let scanner = TextScanner(bytes)
        if scanner.suggestsPercentEncoding, let decoded = PercentDecodedText(bytes) {
            self.init(TextScanner(decoded.bytes), repair: .percentEncoding, originalOffset: decoded.originalOffset)
        } else {
            self.init(scanner, blocks: scanner.blocks, repairs: scanner.repairs)
        }
    }

    /// Takes what was read of a text that was rewritten first, with the offsets of the original.
    private init(_ scanner: TextScanner, repair: Repair, originalOffset: (Int) -> Int) {
        let blocks = scanner.blocks.map { block in
            var content = block.content
            if case .undecodable(let error) = content, let offset = error.offset {
                content = .undecodable(ParsingError(error.code, error.message, offset: originalOffset(offset)))
            }
            return Block(
                content: content, offset: originalOffset(block.offset), line: block.line, repairs: block.repairs)
        }
        self.init(scanner, blocks: blocks, repairs: scanner.repairs + [repair])
    }

    private init(_ scanner: TextScanner, blocks: [Block], repairs: [Repair]) {
        self.blocks = blocks.map { block in
            guard !(block.repairs.isEmpty && repairs.isEmpty) else { return block }
            return Block(
                content: block.content, offset: block.offset, line: block.line,
                repairs: Set(block.repairs + repairs).sorted())
        }
        self.repairs = Set(repairs + blocks.flatMap(\.repairs)).sorted()
        hasOuterText = scanner.hasOuterText
        isPlaceholder = scanner.isPlaceholder
    }

    private init(only content: Content) {
        blocks = [Block(content: content, offset: 0, line: 1, repairs: [])]
        repairs = []
        hasOuterText = false
        isPlaceholder = false
    }

    private init(der bytes: [UInt8]) {
        let shape = DERShape(bytes.span)
        if shape != .privateKey, let outer = ShapeElement(bytes.span, at: 0, to: bytes.count),
            let length = outer.declaredLength, length > outer.content.count
        {
            self.init(only: .undecodable(.truncatedDER(at: bytes.count)))
        } else {
            self.init(only: TextScanner.content(nil, shape, bytes[...]))
        }
    }
}
