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

    /// What commands that cross-check and gate say of themselves beside their options.
    static let gateHelp =
        "A number is an order, anything else a path, and - standard input; a folder means the files below it. More "
        + "options: --help-hidden.\n\n" + help(allCases)

    /// What commands that read and judge nothing say.
    static let readingHelp = help([.passed, .usage, .nothing, .incomplete, .fault])

    /// What commands that print what they know or keep files in order say.
    static let printingHelp = help([.passed, .usage, .incomplete, .fault])

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
            let isLast = start + height >= cells.count
            for (line, cell) in column.enumerated() {
                lines[line] += "  " + cell + String(repeating: " ", count: isLast ? 0 : width - cell.count)
            }
        }
        return "EXIT STATUS:\n" + lines.joined(separator: "\n")
    }
}
#endif
