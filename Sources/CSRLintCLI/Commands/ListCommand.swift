// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint list`: the reissues themselves.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the reissues of saved answers with every documented field: text, json, ndjson or csv."
    )

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    @Flag(help: "Show the contact data of records.")
    var includeContacts = false

    @Flag(help: "Pass when there is nothing to list.")
    var allowEmpty = false

    @Flag(help: "Pass when something could not be read.")
    var allowIncomplete = false

    func validate() throws {
        _ = try (input.arguments(), input.kindOfReissues(), requests())
    }

    func run() async throws {
        let list = InputList(try input.arguments(), endings: ["json", "ndjson"])
        let kind = try input.kindOfReissues()
        var inputs: [ListedInput] = []
        var failures = list.failures
        for entry in list.entries {
            do throws(CertCentralError) {
                let saved = try SavedReissues(InputReader().bytes(of: entry), kind: kind)
                inputs.append(ListedInput(saved, entry: entry))
            } catch {
                failures.append(entry.failure(error))
            }
        }
        failures += inputs.flatMap(\.failures)
        let rows = inputs.lazy.flatMap(\.rows)
        let outputs = Outputs(requests: try requests(), color: output.color)
        let isWritten = await outputs.write { word, style, sink in
            guard let format = ListFormat(rawValue: word == "line" ? "text" : word) else { return }
            try format.write(
                rows, failures: { failures }, includingContacts: includeContacts, style: style, to: sink)
        }
        if !output.quiet { outputs.tell(failures) }
        let status = ExitStatus(
            failsGate: false, isIncomplete: !failures.isEmpty || !isWritten,
            isEmpty: inputs.allSatisfy { $0.count == 0 },
            allowsIncomplete: allowIncomplete, allowsEmpty: allowEmpty)
        throw ExitCode(status.rawValue)
    }

    private func requests() throws -> [OutputOption] {
        try output.requests(formats: ListFormat.allCases.map(\.rawValue))
    }
}
#endif
