// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// How the API key is found.
struct KeyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file with the API key; - for standard input.", valueName: "path"))
    var apiKeyFile: String?

    @Option(help: ArgumentHelp("A command that prints the API key.", valueName: "cmd"))
    var apiKeyCommand: String?

    @Flag(help: .rare("Accept a key file that others can read."))
    var allowOpenKeyFile = false

    func validate() throws {
        if apiKeyFile != nil, apiKeyCommand != nil {
            throw ValidationError("--api-key-file and --api-key-command exclude each other.")
        }
    }

    /// Whether the key is read from standard input, which then has nothing else to give.
    var readsStandardInput: Bool { apiKeyFile == "-" }

    /// The source that counts: an option, then the variables in their order; nil where there is none.
    func source(variables: [String: String]) -> KeySource? {
        if let apiKeyFile { return apiKeyFile == "-" ? .standardInput : .file(apiKeyFile) }
        if apiKeyCommand != nil { return .command }
        return KeySource(variables: variables)
    }

    /// Finds the key.
    ///
    /// - Throws: a usage error, since without a key nothing can be checked; it shows no byte of what was read.
    func key() throws -> (source: KeySource, key: APIKey) {
        guard let source = source(variables: Environment.variables) else {
            throw ValidationError(
                """
                There is no API key. Give one by --api-key-file, --api-key-command, \(KeySource.fileVariable), \
                \(KeySource.secretVariables.joined(separator: ", ")), or as \(KeySource.credentialName) in \
                $\(KeySource.folderVariable). A key that may only read is enough.
                """)
        }
        do throws(CertCentralError) {
            return (source, try key(from: source))
        } catch {
            let isThere = source.path.map { FileSystem().resolvedKind(of: $0) != nil } ?? true
            let words = "\(isThere ? source.description : source.origin): \(error.message)"
            throw ValidationError("The API key cannot be used: \(DisplayText.visible(words)).")
        }
    }

    private func key(from source: KeySource) throws(CertCentralError) -> APIKey {
        switch source {
        case .file(let path), .fileOfVariable(_, let path), .credentialsFolder(let path):
            try APIKey(KeyFile(path: path, allowsOthers: allowOpenKeyFile).bytes())
        case .standardInput: try APIKey(KeyFile.bytes(of: .standardInput))
        case .command: try APIKey(KeyCommand(apiKeyCommand ?? "").output())
        case .variable(let name): try APIKey(Environment.variables[name] ?? "")
        }
    }
}

/// A key on the command line can be read by everybody on the machine, and stays in the history of the shell.
enum RefusedKeyArgument {
    private static let options = ["--api-key-file", "--api-key-command"]

    /// Refuses `--api-key` and whatever may be meant for it, without repeating a value.
    ///
    /// - Throws: the usage error.
    static func check(_ arguments: [String]) throws {
        for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--api") {
            let name = argument.prefix { $0 != "=" }
            guard !options.contains(String(name)) else { continue }
            throw ValidationError(
                """
                There is no option for the API key itself: on the command line it would stand in the list of processes and \
                in the history of the shell. Use --api-key-file, --api-key-command, or a variable.
                """)
        }
    }
}
#endif
