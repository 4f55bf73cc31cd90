// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// Options from the environment: `CSRLINT_FAIL_ON=warning` stands for `--fail-on warning` where the command line does
/// not have that option, nor one that excludes it.
enum EnvironmentArguments {
    private static let prefix = "CSRLINT_"
    /// What begins like an option and is none.
    private static let others: Set<String> = [
        "CSRLINT_API_KEY", "CSRLINT_API_KEY_FILE", "CSRLINT_EXECUTABLE", "CSRLINT_WRITE_GOLDEN", "CSRLINT_CONFIG",
    ]

    /// The variables that stand for options.
    static func names(among variables: [String: String]) -> [String] {
        variables.keys.filter { $0.hasPrefix(prefix) && !others.contains($0) }.sorted()
    }

    /// The variable that stands for an option.
    static func variable(for option: String) -> String {
        prefix + option.uppercased().replacing("-", with: "_")
    }

    /// Puts the options that variables stand for into a command line.
    ///
    /// - Throws: a usage error that names the variable.
    static func add(_ variables: [String: String], to line: inout CommandLineOptions) throws {
        var added: [String] = []
        for name in names(among: variables) {
            let option = name.dropFirst(prefix.count).lowercased().replacing("_", with: "-")
            guard line.everyOption.contains(option) else {
                let near = Suggestion.nearest(to: option, among: line.everyOption.sorted())
                StandardStreams.writeError(
                    "csrlint: warning: \(DisplayText.visible(name)) stands for no option"
                        + (near.map { " (near: --\($0))" } ?? ""))
                continue
            }
            guard let argument = line.vacant(option) else { continue }
            added += try arguments(for: argument, "--" + option, variables[name] ?? "", of: name)
        }
        line.insert(added)
    }

    private static func arguments(
        for argument: CommandHelp.Argument, _ option: String, _ value: String, of name: String
    ) throws -> [String] {
        guard argument.kind == "flag" else {
            // An empty value means that nothing is set.
            guard !value.isEmpty else { return [] }
            let values = argument.isRepeating ? value.split(separator: ",").map(String.init) : [value]
            return values.map { "\(option)=\($0)" }
        }
        return try truth(value, of: name) ? [option] : []
    }

    /// What a variable that stands for a flag says.
    ///
    /// - Throws: a usage error that names the variable.
    static func truth(_ value: String, of name: String) throws -> Bool {
        switch value.lowercased() {
        case "1", "true", "yes", "on": return true
        case "", "0", "false", "no", "off": return false
        default: throw ValidationError("\(DisplayText.visible(name)) stands for a flag: 1 sets it, 0 does not.")
        }
    }
}
#endif
