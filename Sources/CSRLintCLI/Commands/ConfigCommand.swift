// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// `csrlint config`: look at the configuration, or begin one.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the configuration that holds, begin a file, or print the schema of one.",
        discussion: ExitStatus.plainHelp,
        subcommands: [Show.self, Initialize.self, Schema.self]
    )

    /// `csrlint config show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what holds without any option on the command line.")

        @OptionGroup var file: ConfigurationOptions

        @Flag(help: "Say where each value comes from.")
        var origin = false

        func run() throws {
            let files = try file.search.files(named: file.named)
            for line in try EffectiveConfiguration(files: files, variables: Environment.variables).lines {
                print(line.text + (origin ? line.origin.map { "  # \($0)" } ?? "" : ""))
            }
        }
    }

    /// `csrlint config init`.
    struct Initialize: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Write a \(ConfigurationSearch.fileName) to begin with into this folder.")

        func run() throws {
            let path = ConfigurationSearch.fileName
            guard FileSystem().resolvedKind(of: path) == nil else {
                throw ValidationError("There is a \(path) already.")
            }
            do {
                try FileSink.replaceFile(at: path, with: Array(Self.template.utf8))
            } catch {
                throw ValidationError("\(path): \(FileFault.text(of: error)).")
            }
            StandardStreams.writeError("csrlint: wrote \(path)")
        }

        private static let template = """
            # What csrlint does in this folder and below; the command line and CSRLINT_... variables count more.
            # `csrlint config show` names the keys that can stand here, `csrlint config schema` what each can hold.
            version: 1

            # orders: [112233]
            # region: us
            # api-key-command: pass show digicert/readonly

            fail-on: error
            profile: public-tls
            # output: [text, json=out/reissues.json]
            # rules: {rsa-modulus-unusual-size: warning, name-wildcard-redundant: off}
            # settings: {rsa-minimum-bits: 3072, expiring-days: 30}
            # waivers-file: .csrlint-waivers.yaml

            """
    }

    /// `csrlint config schema`.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema", abstract: "Print the JSON Schema (draft 2020-12) of a configuration file.")

        func run() throws {
            let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let data = try JSONSerialization.data(withJSONObject: ConfigurationKey.schema, options: options)
            print(String(decoding: data, as: UTF8.self))
        }
    }
}
#endif
