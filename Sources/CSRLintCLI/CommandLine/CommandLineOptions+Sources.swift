// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

extension CommandLineOptions {
    /// The words of a command line with what the environment and the configuration files say, as far as the command line
    /// says nothing: a flag counts more than a variable, a variable more than the file of the project, and that more than
    /// the file of the user.
    ///
    /// - Parameters:
    ///   - arguments: the words.
    ///   - variables: the environment.
    ///   - search: where configuration files are looked for.
    /// - Returns: the words.
    /// - Throws: a usage error that names the variable or the place in the file.
    static func completed(
        _ arguments: [String], variables: [String: String], search: ConfigurationSearch
    ) throws -> [String] {
        let names = EnvironmentArguments.names(among: variables)
        let named = ConfigurationOptions.named(in: arguments, variables)
        // To know every option takes some milliseconds.
        guard !names.isEmpty || !search.paths(named: named).isEmpty, !asksForHelp(arguments) else { return arguments }
        var line = CommandLineOptions(arguments, help: try CommandHelp.all())
        try EnvironmentArguments.add(variables, to: &line)
        if line.readsConfiguration {
            ConfigurationArguments.add(try search.files(named: named), to: &line, variables: variables)
        }
        return line.arguments
    }
}
#endif
