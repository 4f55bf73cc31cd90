// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// What holds where the command line says nothing, and where each value comes from.
struct EffectiveConfiguration {
    /// One value.
    struct Value {
        /// The value as a line of a configuration file; a comment for what is not set.
        let text: String
        /// Where it comes from: a file with line and column, a variable, or `default`.
        let origin: String
    }

    let values: [Value]

    /// Brings the sources together.
    init(files: [ConfigurationFile], variables: [String: String]) throws {
        let check = try CommandHelp.all().subcommands?.first { $0.commandName == "check" }
        let settings = files.flatMap(\.settings)
        values = ConfigurationKey.allCases.map { key in
            if let option = key.option {
                let variable = EnvironmentArguments.variable(for: option)
                if let value = variables[variable], !value.isEmpty {
                    return Value(text: "\(key.rawValue): \(YAMLText.quoted(value))", origin: variable)
                }
            }
            if let setting = settings.first(where: { $0.key == key }) {
                let place = setting.location
                return Value(
                    text: "\(key.rawValue): \(setting.text)",
                    origin: "\(place.path ?? ""):\(place.line):\(place.column)")
            }
            let argument = check?.arguments?.first { $0.longNames.contains(key.option ?? "") }
            if key == .version { return Value(text: "version: 1", origin: "default") }
            if case .truth = key.form { return Value(text: "\(key.rawValue): false", origin: "default") }
            guard let value = argument?.defaultValue else {
                return Value(text: "# \(key.rawValue): not set", origin: "default")
            }
            return Value(text: "\(key.rawValue): \(value)", origin: "default")
        }
    }
}

extension ConfigurationFile.Setting {
    /// The value as YAML.
    fileprivate var text: String {
        switch key.form {
        case .number, .truth, .words: values.first ?? ""
        case .text, .path, .address, .statuses: YAMLText.quoted(values.first ?? "")
        case .orders: "[\(values.joined(separator: ", "))]"
        case .paths, .outputs: "[\(values.map(YAMLText.quoted).joined(separator: ", "))]"
        case .rules, .settings: "{\(values.map { $0.replacing("=", with: ": ") }.joined(separator: ", "))}"
        }
    }
}
#endif
