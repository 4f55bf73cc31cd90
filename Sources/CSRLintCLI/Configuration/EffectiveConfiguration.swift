// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// What holds where the command line says nothing, and where each value comes from.
struct EffectiveConfiguration {
    /// A line of a configuration file that says the same.
    struct Line {
        /// The line; a comment for what is not set.
        let text: String
        /// Where the value comes from: a file with line and column, a variable, or `default`; nil where what follows says
        /// it.
        let origin: String?
    }

    /// A setting that holds.
    private struct Holding {
        let setting: ConfigurationFile.Setting
        let origin: String
    }

    let lines: [Line]

    /// Brings the sources together.
    ///
    /// - Throws: a usage error for a variable that does not say what its key can hold.
    init(files: [ConfigurationFile], variables: [String: String]) throws {
        let check = try CommandHelp.all().subcommands?.first { $0.commandName == "check" }
        let holdings = try Self.holdings(files, variables)
        lines = ConfigurationKey.allCases.flatMap { key in
            let holding = holdings.filter { $0.setting.key == key }
            if key.merges, !holding.isEmpty {
                return [Line(text: "\(key.rawValue):", origin: nil)]
                    + holding.map { Line(text: "  \($0.setting.text)", origin: $0.origin) }
            }
            if let holding = holding.first {
                return [Line(text: "\(key.rawValue): \(holding.setting.text)", origin: holding.origin)]
            }
            let argument = check?.arguments?.first { $0.longNames.contains(key.option ?? "") }
            return [Line(text: key.line(defaultValue: argument?.defaultValue), origin: "default")]
        }
    }

    /// The settings that hold, of all: what counts more hides what counts less.
    private static func holdings(_ files: [ConfigurationFile], _ variables: [String: String]) throws -> [Holding] {
        var all = try ConfigurationKey.allCases.flatMap { key in
            try VariableSettings.settings(of: key, in: variables).map {
                Holding(setting: $0, origin: EnvironmentArguments.variable(for: key.option ?? ""))
            }
        }
        // A key from the environment comes before one that a file tells of.
        let hasKey = KeySource(variables: variables) != nil
        for setting in files.flatMap(\.settings) where !(hasKey && setting.key.tellsOfKey) {
            let place = setting.location
            all.append(Holding(setting: setting, origin: "\(place.path ?? ""):\(place.line):\(place.column)"))
        }
        return all.reduce(into: []) { holdings, holding in
            if !holdings.contains(where: { $0.setting.hides(holding.setting) }) { holdings.append(holding) }
        }
    }
}

extension ConfigurationKey {
    /// The line of a file for a key that nothing sets.
    fileprivate func line(defaultValue: String?) -> String {
        if self == .version { return "version: 1" }
        if case .truth = form { return "\(rawValue): false" }
        return defaultValue.map { "\(rawValue): \($0)" } ?? "# \(rawValue): not set"
    }
}

extension ConfigurationFile.Setting {
    /// The value as YAML; for one of several members of a key, the member.
    fileprivate var text: String {
        switch key.form {
        case .number, .truth, .words: values.first ?? ""
        case .text, .path, .address, .statuses: YAMLText.quoted(values.first ?? "")
        case .orders: "[\(values.joined(separator: ", "))]"
        case .paths, .outputs: "[\(values.map(YAMLText.quoted).joined(separator: ", "))]"
        case .rules, .settings: (values.first ?? "").replacing("=", with: ": ")
        }
    }

    /// Whether another setting that counts less has no effect beside this one.
    fileprivate func hides(_ other: Self) -> Bool {
        guard key == other.key else { return key.excludes(other.key) }
        return !key.merges || name == other.name
    }

    /// The name of a member.
    private var name: Substring? { values.first?.prefix { $0 != "=" } }
}
#endif
