// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Writes Markdown block by block. What stands in a block is the caller's Markdown; text from outside goes through
/// `MarkdownEscaping` first.
struct MarkdownPage {
    /// Whether each finding says where it stands against a baseline.
    let showsStatus: Bool
    private var output: PieceBuffer
    private var isFirst = true

    init(sink: any ReportSink, showsStatus: Bool) {
        self.showsStatus = showsStatus
        output = PieceBuffer(sink: sink)
    }

    mutating func heading(_ level: Int, _ text: String) {
        startBlock()
        line(String(repeating: "#", count: level) + " " + text)
    }

    mutating func paragraph(_ text: String) {
        startBlock()
        line(text)
    }

    /// A list, an item each.
    mutating func list(_ items: some Sequence<String>) throws {
        startBlock()
        for item in items {
            line("- " + item)
            try drain()
        }
    }

    /// The head of a table, whose rows follow.
    mutating func tableHead(_ names: [String]) {
        startBlock()
        row(names)
        row(names.map { _ in "---" })
    }

    /// A row of a table; a cell without content gets a dash, so that no reader takes it for missing.
    mutating func row(_ cells: [String]) {
        line("| " + cells.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") + " |")
    }

    mutating func drain() throws { try output.drain() }

    mutating func finish() throws { try output.finish() }

    private mutating func startBlock() {
        if !isFirst { output.append(UInt8(ascii: "\n")) }
        isFirst = false
    }

    private mutating func line(_ text: String) {
        output.append(text)
        output.append(UInt8(ascii: "\n"))
    }
}
