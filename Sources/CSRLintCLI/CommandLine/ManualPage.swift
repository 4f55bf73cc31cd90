// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLintReporters

/// The manual page, in the mdoc language, made of what the help knows.
struct ManualPage {
    let help: CommandHelp
    /// The day that the page is of: `2026-06-01`.
    let date: String

    /// The page.
    var text: String {
        var lines = [
            ".Dd \(Self.spelled(date))", ".Dt CSRLINT 1", ".Os", ".Sh NAME", ".Nm csrlint",
            ".Nd \(Self.escaped((help.abstract ?? "").lowercasedFirst.droppingFullStop))", ".Sh SYNOPSIS",
        ]
        for command in commands {
            lines += [".Nm csrlint", ".Cm \(command.commandName)"]
            lines += [".Op Ar options"]
            for argument in positional(of: command) {
                let word = Self.escaped(argument.valueName ?? "input") + (argument.isRepeating ? " ..." : "")
                lines.append(argument.isOptional || argument.isRepeating ? ".Op Ar \(word)" : ".Ar \(word)")
            }
            if (command.subcommands ?? []).isEmpty == false {
                let words = (command.subcommands ?? []).map(\.commandName).joined(separator: " | ")
                lines.append(".Ar \(words)")
            }
        }
        lines += [".Sh DESCRIPTION"] + paragraphs(Self.description)
        for command in commands { lines += section(of: command) }
        lines += [".Sh ENVIRONMENT"]
        lines += paragraphs(
            "CSRLINT_FAIL_ON=warning stands for --fail-on warning, and so on for every option, where the command line "
                + "does not have it. The API key is taken from \(KeySource.fileVariable), "
                + "\(KeySource.secretVariables.joined(separator: ", ")), or the folder in \(KeySource.folderVariable).")
        lines += [".Sh FILES", ".Bl -tag -width Ds", ".It Pa \(ConfigurationSearch.fileName)"]
        lines += paragraphs("Options for a project, looked for from the working directory upwards.")
        lines += [".It Pa $XDG_CONFIG_HOME/csrlint/config.yaml"]
        lines += paragraphs("Options for a user, which count less.") + [".El"]
        lines += [".Sh EXIT STATUS", ".Bl -tag -width Ds"]
        for status in ExitStatus.allCases {
            lines += [".It \(status.rawValue)", Self.escaped(status.meaning)]
        }
        lines += [".El"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static let description = """
        A number is an order, @LIST a file with one a line, anything else a path, and - standard input. A folder means \
        the files below it. On a terminal, text is a report for a person; in a pipe it is a line for each finding and \
        one for each row. A repeatable option may be given several times, and all of them count. An output is a format, \
        FORMAT=FILE, or a file whose ending tells the format: \(formats). Orders are filtered by status, common_name, \
        organization_id, container_id, product_name_id or valid_till.
        """

    private static let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")

    private var commands: [CommandHelp] { (help.subcommands ?? []).filter { $0.commandName != "help" } }

    private func positional(of command: CommandHelp) -> [CommandHelp.Argument] {
        (command.arguments ?? []).filter { $0.kind == "positional" }
    }

    private func section(of command: CommandHelp) -> [String] {
        var lines = [".Ss csrlint \(command.commandName)"] + paragraphs(command.abstract ?? "")
        lines += list(of: command)
        for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
            lines += [".Pp", ".Cm \(command.commandName) \(subcommand.commandName) :"]
            lines += paragraphs(subcommand.abstract ?? "") + list(of: subcommand)
        }
        return lines
    }

    private func list(of command: CommandHelp) -> [String] {
        let shown = (command.arguments ?? []).filter { !$0.longNames.contains("help") }
        guard !shown.isEmpty else { return [] }
        var lines = [".Bl -tag -width Ds"]
        for argument in shown {
            let value = Self.escaped(argument.valueName ?? "value")
            if argument.kind == "positional" {
                lines.append(".It Ar \(value)")
            } else {
                let names = (argument.names ?? []).map { "Fl \(Self.escaped(String($0.spelling.dropFirst())))" }
                lines.append(
                    ".It " + names.joined(separator: " , ") + (argument.kind == "option" ? " Ar \(value)" : ""))
            }
            lines += paragraphs(argument.abstract ?? "")
            if let values = argument.allValues, !values.isEmpty {
                lines += paragraphs("Its values are " + values.joined(separator: ", ") + ".")
            }
            if let value = argument.defaultValue { lines += paragraphs("Without it: \(value).") }
        }
        return lines + [".El"]
    }

    private func paragraphs(_ text: String) -> [String] {
        // The page's language wants each sentence on a line of its own.
        text.replacing(". ", with: ".\n").split(separator: "\n").map { Self.escaped(String($0)) }
    }

    /// A line of text that roff takes for nothing else.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\"": escaped += "\\(dq"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    /// A date as the page wants it: `June 1, 2026`.
    private static func spelled(_ date: String) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return date }
        return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    fileprivate var droppingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
#endif
