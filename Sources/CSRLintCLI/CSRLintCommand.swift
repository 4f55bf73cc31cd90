// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import Foundation

/// The command `csrlint`.
@main
struct CSRLintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csrlint",
        abstract: "Cross-check certificate requests with what CertCentral recorded of them.",
        discussion: "More options of a subcommand: csrlint check --help-hidden.\n\n"
            + ExitStatus.help(ExitStatus.allCases),
        subcommands: [
            CheckCommand.self, InspectCommand.self, ListCommand.self, FetchCommand.self, ConvertCommand.self,
            DiffCommand.self, WaiversCommand.self, ConfigCommand.self, ManualCommand.self, RulesCommand.self,
            SchemaCommand.self, DoctorCommand.self,
            VersionCommand.self,
        ],
        defaultSubcommand: CheckCommand.self
    )

    static func main() async {
        Environment.take()
        let signals = Interruption.install()
        let arguments = Array(ProcessInfo.processInfo.arguments.dropFirst())
        let status = await Interruption.run { await run(arguments) }
        withExtendedLifetime(signals) { Foundation.exit(status) }
    }

    /// Runs the command and answers its exit status.
    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            try RefusedKeyArgument.check(arguments)
            try MistypedSubcommand.refuse(arguments)
            let arguments = try CommandLineOptions.completed(
                VersionCommand.rewriting(arguments), variables: Environment.variables, search: .current)
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return ExitStatus.passed.rawValue
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let message = fullMessage(for: error)
            switch exitCode(for: error) {
            case .success:
                print(message)
                return ExitStatus.passed.rawValue
            case .validationFailure:
                StandardStreams.writeError(message)
                return Interruption.exitStatus(insteadOf: .usage)
            default:
                StandardStreams.writeError("csrlint: internal error: \(message)")
                return ExitStatus.fault.rawValue
            }
        }
    }
}
#else
/// The command is left out of this build, which is for the libraries alone.
@main
enum CSRLintCommand {
    static func main() {}
}
#endif
