// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint --version`.
struct VersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Print the versions of csrlint, of the OpenSSL it uses, and of the data inside it.",
        discussion: ExitStatus.plainHelp
    )

    @Flag(help: "As JSON.")
    var json = false

    /// `--version` before everything else stands for this command.
    static func rewriting(_ arguments: [String]) -> [String] {
        guard let position = arguments.prefix(while: { $0 != "--" }).firstIndex(of: "--version") else {
            return arguments
        }
        var arguments = arguments
        arguments.remove(at: position)
        return ["version"] + arguments
    }

    func run() async throws {
        let version = VersionText(
            version: CSRLintVersion.current, compiledOpenSSL: OpenSSLVersion.compiled,
            runningOpenSSL: OpenSSLVersion.running,
            data: [
                .init(key: "public_suffix_list", name: "Public Suffix List", version: PublicSuffixList.date),
                .init(key: "uts46", name: "UTS #46 mapping, Unicode", version: IDNAMapping.unicodeVersion),
                .init(key: "uts39", name: "UTS #39 confusables, Unicode", version: Confusables.unicodeVersion),
            ])
        let outputs = Outputs(requests: [OutputOption("text", formats: ["text"])].compactMap(\.self), color: .never)
        let isWritten = await outputs.write { _, _, sink in
            try json ? version.writeJSON(to: sink) : version.writeText(to: sink)
        }
        if !isWritten { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }
}
#endif
