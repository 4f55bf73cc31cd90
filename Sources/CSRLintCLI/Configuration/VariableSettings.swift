// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// What variables say, as a configuration file would say it.
enum VariableSettings {
    /// The settings of a key that its variable tells of; none where there is no such variable or it is empty.
    ///
    /// - Throws: a usage error that names the variable.
    static func settings(
        of key: ConfigurationKey, in variables: [String: String]
    ) throws -> [ConfigurationFile.Setting] {
        guard let option = key.option else { return [] }
        let name = EnvironmentArguments.variable(for: option)
        guard let value = variables[name], !value.isEmpty else { return [] }
        let words = value.split(separator: ",").map(String.init)
        let node: PolicyNode
        switch key.form {
        case .truth: node = PolicyNode(try EnvironmentArguments.truth(value, of: name) ? "true" : "false", path: name)
        case .paths, .outputs: node = PolicyNode(words, path: name)
        case .rules, .settings: node = PolicyNode(members: words.map(member), path: name)
        default: node = PolicyNode(value, path: name)
        }
        return try ConfigurationFile.settings(of: node, for: key, folder: FileManager.default.currentDirectoryPath)
    }

    /// A name and a value; a rule alone, which is turned on, has its own severity.
    private static func member(_ word: String) -> (name: String, value: String) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts.first ?? ""
        let severity = [Rule].all.first { $0.id == name }?.severity.rawValue
        return (name, parts.count > 1 ? parts[1] : severity ?? "")
    }
}
#endif
