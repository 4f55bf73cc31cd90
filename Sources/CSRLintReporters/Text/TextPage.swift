// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Lines of text for people, wrapped to a width.
struct TextPage {
    /// What a piece of text wants to say by its colour, beside its words.
    enum Tone: String {
        case plain = ""
        case strong = "1"
        case faint = "2"
        case error = "1;31"
        case good = "32"
        case warning = "33"
        case note = "36"
    }

    /// Text in one tone.
    struct Piece {
        let text: String
        let tone: Tone
        /// The columns that the text fills at least.
        let minimumWidth: Int

        init(_ text: String, _ tone: Tone = .plain, minimumWidth: Int = 0) {
            self.text = TerminalEscaping.escaped(text)
            self.tone = tone
            self.minimumWidth = minimumWidth
        }
    }

    private var output: PieceBuffer
    let style: TextStyle

    init(sink: any ReportSink, style: TextStyle) {
        output = PieceBuffer(sink: sink)
        self.style = style
    }

    /// An empty line.
    mutating func blank() { output.append(UInt8(ascii: "\n")) }

    /// One line, or more where it does not fit: broken between pieces, later lines at `hanging` columns.
    mutating func line(_ pieces: [Piece], gap: Int = 2, indent: Int = 0, hanging: Int = 4) {
        var column = 0
        var pending = indent
        for piece in pieces where !piece.text.isEmpty || piece.minimumWidth > 0 {
            let width = DisplayWidth.columns(of: piece.text)
            if column > 0, column + pending + width > style.width, column > hanging {
                output.append(UInt8(ascii: "\n"))
                column = 0
                pending = hanging
            }
            if width > 0 {
                output.append(repeating: UInt8(ascii: " "), count: pending)
                append(column == 0 ? TerminalEscaping.escapedBeginning(piece.text) : piece.text, piece.tone)
                column += pending + width
                pending = 0
            }
            pending += max(0, piece.minimumWidth - width) + gap
        }
        output.append(UInt8(ascii: "\n"))
    }

    /// Labels, and words beside them that are wrapped within their own column.
    mutating func paragraph(_ labels: [Piece], words: [String], indent: Int) {
        let start = labels.reduce(indent) { $0 + max($1.minimumWidth, DisplayWidth.columns(of: $1.text)) + 2 }
        let fits = style.width - start >= 24
        let hanging = fits ? start : indent + 2
        let lines = Self.lines(of: words, width: style.width - hanging)
        if fits {
            line(labels + lines.prefix(1).map { Piece($0) }, indent: indent, hanging: .max)
        } else {
            line(labels, indent: indent, hanging: .max)
        }
        for text in lines.dropFirst(fits ? 1 : 0) { line([Piece(text)], indent: hanging, hanging: .max) }
    }

    private static func lines(of words: [String], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var column = 0
        for word in words {
            let columns = DisplayWidth.columns(of: TerminalEscaping.escaped(word))
            if column > 0, column + 1 + columns > width {
                lines.append(line)
                line = ""
                column = 0
            }
            if column > 0 { line += " " }
            line += word
            column += columns + (column > 0 ? 1 : 0)
        }
        if column > 0 { lines.append(line) }
        return lines
    }

    mutating func drain() throws { try output.drain() }

    mutating func finish() throws { try output.finish() }

    private mutating func append(_ text: String, _ tone: Tone) {
        guard style.isColored, tone != .plain else { return output.append(text) }
        output.append("\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m")
    }
}
