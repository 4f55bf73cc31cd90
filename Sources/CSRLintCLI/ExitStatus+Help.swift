// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

extension ExitStatus {
    /// The exit statuses as the help shows them.
    static let help = """
        A number is an order, anything else a path, and - standard input; a folder
        means the files below it. On a terminal, text is a report for a person; in a
        pipe it is a line for each finding and one for each row.

        EXIT STATUS:
          0   everything asked for was checked, nothing at or above --fail-on
          1   findings at or above --fail-on
          2   usage: nothing was checked
          3   nothing to check (0 with --allow-empty)
          4   something could not be read or written (0 with --allow-incomplete)
          5   1 and 4 together (1 with --allow-incomplete)
          70  internal error; 130 and 143 after SIGINT and SIGTERM
        """
}
#endif
