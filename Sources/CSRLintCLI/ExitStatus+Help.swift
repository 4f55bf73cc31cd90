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

    /// The exit statuses as the help shows them.
    static let help = """
        A number is an order, anything else a path, and - standard input; a folder
        means the files below it. On a terminal, text is a report for a person; in a
        pipe it is a line for each finding and one for each row.

        EXIT STATUS:

        """
        + allCases.map { status in
            let number = "\(status.rawValue)"
            return "  " + number + String(repeating: " ", count: 4 - number.count) + status.meaning
        }.joined(separator: "\n")
}
#endif
