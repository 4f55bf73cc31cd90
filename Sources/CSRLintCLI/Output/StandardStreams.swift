// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLintReporters
internal import Foundation

/// What the command asks of its surroundings.
enum StandardStreams {
    /// Whether standard output is a terminal.
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether standard input is a terminal.
    static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Whether standard error is a terminal.
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes lines to standard error, with nothing in them that a terminal would obey; a closed one is no fault.
    static func writeError(_ lines: String) {
        ProgressLine.erase()
        for line in lines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            writeErrorText(TerminalEscaping.escaped(String(line)) + "\n")
        }
    }

    /// Writes a text to standard error as it stands; a closed one is no fault.
    static func writeErrorText(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// How text is laid out on standard output.
    static func outputStyle(_ color: ColorChoice) -> TextStyle {
        let environment = Environment.variables
        let isColored = color.isColored(environment: environment, isTerminal: isOutputTerminal)
        let width = TerminalWidth.columns(environment: environment, isTerminal: isOutputTerminal)
        return TextStyle(isColored: isColored, width: width)
    }
}
#endif
