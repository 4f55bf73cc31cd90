// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// What a command writes, and where.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "text, json, html, ..., or FORMAT=FILE; repeatable.", valueName: "format"))
    var outputs: [String] = []

    @Flag(help: "Short for -o json.")
    var json = false

    @Option(help: ArgumentHelp("Colour.", valueName: "when"))
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Leave out the last line on standard error.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Tell on standard error what is read and judged.")
    var verbose = false

    @Flag(help: "Say in text what each rule means, and why.")
    var explain = false

    @Flag(help: .rare("Show waived findings too, marked as such."))
    var includeWaived = false

    @Flag(help: .rare("Show no progress on the terminal."))
    var noProgress = false

    func validate() throws {
        guard !quiet || !verbose else { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// What writes the reports.
    func outputs(_ requests: [OutputOption], locations: CodeLocations = CodeLocations()) -> Outputs {
        Outputs(
            requests: requests, color: color, isQuiet: quiet, isVerbose: verbose, isExplained: explain,
            locations: locations)
    }

    /// Whether progress is shown: to a person who waits, and not between the lines of a report.
    var showsProgress: Bool {
        !noProgress && !quiet && StandardStreams.isErrorTerminal && Environment.variables["CI"]?.isEmpty ?? true
            && Environment.variables["TERM"].map { $0 != "dumb" } ?? false
            && !(StandardStreams.isOutputTerminal && [["ndjson"], ["csv"]].contains(outputs))
    }

    /// What is asked for, text on standard output where nothing is.
    func requests(formats: [String]) throws -> [OutputOption] {
        var requests = try outputs.map { text in
            guard let request = OutputOption(text, formats: formats) else {
                throw ValidationError(
                    "'\(DisplayText.visible(text))' is no output: FORMAT, FORMAT=PATH, or a path whose ending names the format; "
                        + "the formats are \(formats.joined(separator: ", ")).")
            }
            return request
        }
        if json, let request = OutputOption("json", formats: formats) { requests.append(request) }
        if requests.isEmpty, let request = OutputOption("text", formats: formats) { requests.append(request) }
        guard requests.count(where: { $0.path == nil }) <= 1 else {
            throw ValidationError(
                "Only one output can go to standard output: give the others a path, as in -o json=PATH.")
        }
        let files = requests.compactMap(\.file)
        guard Set(files).count == files.count else {
            throw ValidationError("Two outputs cannot go to the same file.")
        }
        return requests
    }
}
#endif
