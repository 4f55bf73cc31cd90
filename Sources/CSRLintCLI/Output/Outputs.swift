// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters
internal import Foundation

/// A report of an interrupted run that has no place to say that it is not whole: rows alone.
struct UnmarkablePart: Error {}

/// Writes everything that a run is asked to write.
struct Outputs {
    let requests: [OutputOption]
    let color: ColorChoice
    /// Whether nothing is told on standard error beside the reports.
    var isQuiet = false
    /// Whether each input is told on standard error.
    var isVerbose = false
    /// Whether text says what each rule means.
    var isExplained = false
    /// Where findings point in a repository.
    var locations = CodeLocations()

    /// Whether the one thing to write can be written while a run goes on.
    var streamsReports: Bool {
        requests.count == 1 && requests.allSatisfy { $0.format == OutputFormat.ndjson.rawValue }
    }

    /// Whether the one thing to write is a list that can be written while a run goes on.
    var streamsLists: Bool {
        requests.count == 1
            && requests.allSatisfy { [ListFormat.ndjson.rawValue, ListFormat.csv.rawValue].contains($0.format) }
    }

    /// Writes a report over reissues in each form that was asked for.
    ///
    /// - Returns: whether all were written.
    func write(_ report: Report, includingWaived: Bool) async -> Bool {
        let isWritten = await write { word, style, sink in
            guard let format = OutputFormat(rawValue: word) else { return }
            try format.write(
                report, style: style, locations: locations, includingWaived: includingWaived, to: sink)
        }
        let isSummarized = addStepSummary { try StepSummary(locations: locations).write(report, to: $0) }
        tell(report.failures, report.waivers)
        return isWritten && isSummarized
    }

    /// Writes a report over requests in each form that was asked for.
    ///
    /// - Returns: whether all were written.
    func write(_ report: InspectionReport, includingWaived: Bool) async -> Bool {
        let isWritten = await write { word, style, sink in
            guard let format = OutputFormat(rawValue: word) else { return }
            try format.write(
                report, style: style, locations: locations, includingWaived: includingWaived, to: sink)
        }
        let isSummarized = addStepSummary { try StepSummary(locations: locations).write(report, to: $0) }
        tell(report.failures, report.waivers)
        return isWritten && isSummarized
    }

    /// Tells on standard error what could not be read, and which waivers need a hand, where no text on standard output
    /// tells it.
    func tell(_ failures: [Report.Failure], _ waivers: [WaiverUse] = []) {
        guard !isQuiet, !requests.contains(where: { $0.path == nil && ["text", "line"].contains($0.format) }) else {
            return
        }
        for notice in waivers.compactMap(\.notice).prefix(Self.maximumToldCount) {
            StandardStreams.writeError("csrlint: warning: \(notice)")
        }
        for failure in failures.prefix(Self.maximumToldCount) {
            StandardStreams.writeError("csrlint: error: \(failure.message) (\(failure.kind.rawValue))")
        }
        if failures.count > Self.maximumToldCount {
            StandardStreams.writeError("csrlint: error: … and \(failures.count - Self.maximumToldCount) more")
        }
    }

    /// Adds a summary to the job where annotations of a workflow are written: to the file that the runner names.
    ///
    /// - Parameter write: writes the summary.
    /// - Returns: whether it was written, or there was none to write.
    private func addStepSummary(_ write: (any ReportSink) throws -> Void) -> Bool {
        guard requests.contains(where: { $0.path == nil && $0.format == OutputFormat.github.rawValue }),
            let path = Environment.variables["GITHUB_STEP_SUMMARY"], !path.isEmpty
        else { return true }
        do {
            try write(AppendingSink(path: path))
            return true
        } catch {
            StandardStreams.writeError(
                "csrlint: error: \(DisplayText.visible(path)): \(FileFault.text(of: error)) (io)")
            return false
        }
    }

    private static let maximumToldCount = 20

    /// Writes each output; a fault is told on standard error and spoils no other output.
    ///
    /// - Parameter write: writes one output, of the format's word and in the style.
    /// - Returns: whether all were written.
    func write(
        _ write: (_ format: String, _ style: TextStyle, _ sink: any ReportSink) async throws -> Void
    ) async -> Bool {
        var isWritten = true
        for request in requests {
            do {
                try await self.write(request, with: write)
            } catch {
                isWritten = false
                let name = request.path.map(DisplayText.visible) ?? "standard output"
                StandardStreams.writeError("csrlint: error: \(name): \(FileFault.text(of: error)) (io)")
            }
        }
        return isWritten
    }

    private func write(
        _ request: OutputOption, with write: (String, TextStyle, any ReportSink) async throws -> Void
    ) async throws {
        let sink = try request.path.map { try FileSink(path: $0) } ?? FileSink()
        do {
            try await write(word(of: request), style(of: request), sink)
            if Interruption.signalNumber != nil, request.path != nil, request.format == ListFormat.csv.rawValue {
                throw UnmarkablePart()
            }
            try sink.finish()
        } catch {
            sink.discard()
            throw error
        }
    }

    /// In a pipe the text is that of one line a finding.
    private func word(of request: OutputOption) -> String {
        let isPiped = request.path == nil && !StandardStreams.isOutputTerminal && !isExplained
        return request.format == "text" && isPiped ? "line" : request.format
    }

    private func style(of request: OutputOption) -> TextStyle {
        var style = request.path == nil ? StandardStreams.outputStyle(color) : .plain
        style.isExplained = isExplained
        return style
    }
}
#endif
