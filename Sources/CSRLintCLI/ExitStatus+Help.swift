// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

extension ExitStatus {
    /// What the status means, in words.
    var meaning: String {
        switch self {
        case .passed: "everything asked for was checked, nothing at or above --fail-on"
        case .failed: "findings at or above --fail-on"
        case .usage: "usage: nothing was checked"
        case .nothing: "nothing to check (0 with --allow-empty)"
        case .incomplete: "something could not be read or written (0 with --allow-incomplete)"
        case .failedAndIncomplete: "1 and 4 together (1 with --allow-incomplete)"
        case .fault: "internal error; 130 and 143 after SIGINT and SIGTERM"
        }
    }

    /// What the status means, in a word or two.
    private var keyword: String {
        switch self {
        case .passed: "passed"
        case .failed: "findings"
        case .usage: "usage"
        case .nothing: "nothing to check"
        case .incomplete: "incomplete"
        case .failedAndIncomplete: "1 and 4 together"
        case .fault: "internal error"
        }
    }

    /// Where to read of the options that few need.
    private static let moreOptions = "More options: --help-hidden."

    /// What commands that gate say of themselves beside their options.
    ///
    /// - Parameter words: what they say before it.
    /// - Returns: the words, and the exit statuses.
    static func gateHelp(_ words: String = "") -> String {
        (words.isEmpty ? "" : words + " ") + moreOptions + "\n\n" + help(allCases)
    }

    /// What commands that read and judge nothing say.
    static let readingHelp = moreOptions + "\n\n" + help([.passed, .usage, .nothing, .incomplete, .fault])

    /// What commands that print what they know say.
    static let printingHelp = help([.passed, .usage, .incomplete, .fault])

    /// What commands say that only ever succeed or are used wrongly.
    static let plainHelp = help([.passed, .usage, .fault])

    /// The exit statuses as the help of a command shows them: a column after another, two lines in all.
    ///
    /// - Parameter statuses: those that the command may end with.
    /// - Returns: the lines, under a heading.
    static func help(_ statuses: [ExitStatus]) -> String {
        let cells = statuses.map { "\($0.rawValue) \($0.keyword)" } + ["130, 143 signals"]
        let height = 2
        var lines = [String](repeating: "", count: height)
        for start in stride(from: 0, to: cells.count, by: height) {
            let column = cells[start..<min(start + height, cells.count)]
            let width = column.map(\.count).max() ?? 0
            for (line, cell) in column.enumerated() {
                let isLast = start + height + line >= cells.count
                lines[line] += "  " + cell + String(repeating: " ", count: isLast ? 0 : width - cell.count)
            }
        }
        return "EXIT STATUS:\n" + lines.joined(separator: "\n")
    }
}
#endif
