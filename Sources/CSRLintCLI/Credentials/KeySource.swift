// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
/// Where the API key comes from; never the key itself.
enum KeySource: Hashable, CustomStringConvertible {
    /// A file that an option names.
    case file(String)
    /// Standard input.
    case standardInput
    /// What a command prints.
    case command
    /// A file that a variable names.
    case fileOfVariable(String, path: String)
    /// A variable.
    case variable(String)
    /// The folder of credentials that a service manager provides.
    case credentialsFolder(path: String)

    /// The variable that names a file.
    static let fileVariable = "CSRLINT_API_KEY_FILE"
    /// The variables that hold a key, the one that counts first.
    static let secretVariables = ["CSRLINT_API_KEY", "DIGICERT_API_KEY", "DIGICERT_API_TOKEN"]
    /// The variable that names the folder of credentials.
    static let folderVariable = "CREDENTIALS_DIRECTORY"
    /// The name of the key in that folder.
    static let credentialName = "digicert-api-key"

    /// The source that variables tell of, the one that counts first; nil where they tell of none.
    init?(variables: [String: String], fileSystem: FileSystem = FileSystem()) {
        func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let path = value(Self.fileVariable) {
            self = .fileOfVariable(Self.fileVariable, path: path)
        } else if let name = Self.secretVariables.first(where: { value($0) != nil }) {
            self = .variable(name)
        } else if let path = value(Self.folderVariable).map({ "\($0)/\(Self.credentialName)" }),
            fileSystem.resolvedKind(of: path) != nil
        {
            self = .credentialsFolder(path: path)
        } else {
            return nil
        }
    }

    /// The file that is to hold the key.
    var path: String? {
        switch self {
        case .file(let path), .fileOfVariable(_, let path), .credentialsFolder(let path): path
        case .standardInput, .command, .variable: nil
        }
    }

    /// The source in words that repeat no value: what is given for a path may be the key itself.
    var origin: String {
        switch self {
        case .file: "--api-key-file"
        case .fileOfVariable(let name, _): name
        case .standardInput, .command, .variable, .credentialsFolder: description
        }
    }

    /// The source in words.
    var description: String {
        switch self {
        case .file(let path): "the file \(path)"
        case .standardInput: "standard input"
        case .command: "the output of --api-key-command"
        case .fileOfVariable(let name, let path): "the file \(path) (from \(name))"
        case .variable(let name): "the variable \(name)"
        case .credentialsFolder(let path): "the file \(path) (from \(Self.folderVariable))"
        }
    }
}
#endif
