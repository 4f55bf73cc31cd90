// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The text of a waiver file, edited line by line so that comments and layout stay.
///
/// Where the entries stand is known from the file as it was read, never guessed from the look of a line. A list that is
/// not written line by line comes out as something else than what was meant: whoever edits reads the result back.
struct WaiverText {
    /// The waivers that the text has before it is edited.
    let waivers: [Waiver]
    private let layout: WaiverLayout
    /// The lines, each with its end.
    private var lines: [Substring]
    private let lineEnd: String

    /// Takes the text of a file apart.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - path: the file.
    ///   - now: the instant that counts as now.
    /// - Throws: a usage error that names the place.
    init(_ bytes: [UInt8], path: String, now: Timestamp) throws {
        let file = try WaiverFile(try PolicyNode(bytes, path: path), now: now)
        waivers = file.waivers
        layout = file.layout
        lines = Self.lines(of: String(decoding: bytes, as: UTF8.self))
        lineEnd = lines.first?.unicodeScalars.suffix(2).first == "\r" ? "\r\n" : "\n"
    }

    /// The text of a file without waivers.
    static let empty = Array("version: 1\nwaivers:\n".utf8)

    var bytes: [UInt8] { Array(lines.joined().utf8) }

    /// Takes waivers out: their lines, and the comments that stand right above them.
    mutating func remove(_ removed: [Waiver]) {
        guard let indent = entryIndent else { return }
        let starts = waivers.map { start(of: $0, indent: indent) }
        for position in waivers.indices.reversed() where removed.contains(waivers[position]) {
            guard let start = starts[position] else { continue }
            let next = position + 1 < waivers.count ? starts[position + 1] ?? lines.count : endOfList
            let keyIndent = position == 0 ? layout.key.map { $0.column - 1 } ?? -1 : -1
            var first = start
            while first > 0, Self.isComment(lines[first - 1]), Self.indent(of: lines[first - 1]) == indent,
                indent > keyIndent
            {
                first -= 1
            }
            lines.removeSubrange(first..<endOfEntry(from: start, before: next, indent: indent))
        }
        if removed.count == waivers.count, let key = layout.key { writeEmptyList(at: key) }
    }

    /// Adds a waiver at the end of the list.
    mutating func append(_ members: [(name: String, value: String)]) {
        let indent = entryIndent ?? 2
        var position = endOfList
        if let last = waivers.last, let start = start(of: last, indent: indent) {
            position = endOfEntry(from: start, before: position, indent: indent)
        } else {
            if waivers.isEmpty { removeEmptyList() }
            while position > 0, Self.isBlank(lines[position - 1]) { position -= 1 }
        }
        var added: [String] = []
        if layout.key == nil { added.append("waivers:") }
        // A remark on the list is no comment of its first entry.
        if waivers.isEmpty, position > 0, Self.isComment(lines[position - 1]) { added.append("") }
        for (position, member) in members.enumerated() {
            let lead = String(repeating: " ", count: indent) + (position == 0 ? "- " : "  ")
            added.append("\(lead)\(member.name): \(member.value)")
        }
        if position > 0, lines[position - 1].utf8.last != 0x0A { lines[position - 1] += lineEnd }
        lines.insert(contentsOf: added.map { Substring($0 + lineEnd) }, at: position)
    }

    /// The indent of the dash of each entry; nil where the list is no list of dashes, or has no entries.
    private var entryIndent: Int? {
        guard let list = layout.list, lines.indices.contains(list.line - 1) else { return nil }
        let indent = list.column - 1
        return isEntry(lines[list.line - 1], indent: indent) ? indent : nil
    }

    /// The line on which the entry of a waiver begins: that of its dash.
    private func start(of waiver: Waiver, indent: Int) -> Int? {
        lines.indices.prefix(waiver.location.line).last { isEntry(lines[$0], indent: indent) }
    }

    private func isEntry(_ line: Substring, indent: Int) -> Bool {
        Self.indent(of: line) == indent && line.utf8.dropFirst(indent).first == UInt8(ascii: "-")
    }

    /// Where an entry ends: blank lines, and comments that are indented no deeper than its dash, are not its own.
    private func endOfEntry(from start: Int, before next: Int, indent: Int) -> Int {
        var end = next
        while end > start + 1,
            Self.isBlank(lines[end - 1])
                || Self.isComment(lines[end - 1]) && Self.indent(of: lines[end - 1]) <= indent
        {
            end -= 1
        }
        return end
    }

    /// The line before which the list has ended: that of the next key, or of the end of the document.
    private var endOfList: Int {
        if let following = layout.following { return min(following.line - 1, lines.count) }
        let begin = min(layout.key?.line ?? 0, lines.count)
        return lines[begin...].firstIndex { $0.hasPrefix("...") } ?? lines.count
    }

    private mutating func writeEmptyList(at key: SourceLocation) {
        guard let (line, start) = place(of: key), let colon = line[start...].firstIndex(of: ":") else { return }
        lines[key.line - 1] = line[...colon] + " []" + line[line.index(after: colon)...]
    }

    private mutating func removeEmptyList() {
        guard let list = layout.list, let (line, start) = place(of: list),
            let end = line[start...].firstIndex(of: "]")
        else { return }
        let before = String(line[..<start].reversed().drop { $0 == " " }.reversed())
        lines[list.line - 1] = before + line[line.index(after: end)...]
    }

    /// The line of a place, and where in it the place is.
    private func place(of location: SourceLocation) -> (line: Substring, start: Substring.Index)? {
        guard lines.indices.contains(location.line - 1) else { return nil }
        let line = lines[location.line - 1]
        return line.unicodeScalars.index(
            line.startIndex, offsetBy: location.column - 1, limitedBy: line.endIndex
        ).map { (line, $0) }
    }

    /// The lines of a text, each with its end. A carriage return and a line feed are one character, and two bytes.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var rest = text[...]
        while let feed = rest.utf8.firstIndex(of: 0x0A) {
            let next = rest.utf8.index(after: feed)
            lines.append(rest[..<next])
            rest = rest[next...]
        }
        if !rest.isEmpty { lines.append(rest) }
        return lines
    }

    private static func indent(of line: Substring) -> Int { line.utf8.prefix { $0 == 0x20 }.count }
    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    private static func isComment(_ line: Substring) -> Bool {
        line.utf8.first { $0 != 0x20 } == UInt8(ascii: "#")
    }
}
#endif
