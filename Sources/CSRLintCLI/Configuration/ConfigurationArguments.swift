// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// Options from configuration files, for what neither the command line nor the environment says.
enum ConfigurationArguments {
    /// Puts the settings of the files in; the first file that has a key counts, or the first that has a member of it.
    static func add(_ files: [ConfigurationFile], to line: inout CommandLineOptions, variables: [String: String]) {
        var seen: Set<ConfigurationKey> = []
        let hasKey = KeySource(variables: variables) != nil
        for setting in files.flatMap(\.settings) where seen.insert(setting.key).inserted || setting.key.merges {
            switch setting.key {
            case .version: break
            case .orders: if line.lacksOrders { line.append(inputs: setting.values) }
            // A key from the environment comes before one that a file tells of.
            case .apiKeyFile, .apiKeyCommand: if !hasKey { add(setting, to: &line) }
            // Both merge: what counts more stands later.
            case .rules, .settings: if setting.key.option.map(line.repeats) ?? false { line.insert(setting.arguments) }
            // A list or a difference is no report, and must not take the place of one.
            case .output: if line.has("waivers"), !line.convertsReport { add(setting, to: &line) }
            // A report that is converted knows how it was gated.
            case .failOn, .failOnNew, .allowEmpty, .allowIncomplete: if !line.convertsReport { add(setting, to: &line) }
            default: add(setting, to: &line)
            }
        }
    }

    private static func add(_ setting: ConfigurationFile.Setting, to line: inout CommandLineOptions) {
        guard let option = setting.key.option, line.vacant(option) != nil else { return }
        line.insert(setting.arguments)
    }
}

extension ConfigurationFile.Setting {
    /// The setting as words of a command line.
    var arguments: [String] {
        guard let option = key.option else { return values }
        if case .truth = key.form { return values == ["true"] ? ["--\(option)"] : [] }
        return values.map { "--\(option)=\($0)" }
    }
}
#endif
