// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint doctor`: whether everything that a live run needs is there.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Try what a live run needs: the API key, the connection, the clocks, OpenSSL.",
        usage: "csrlint doctor [<options>]",
        discussion: "3 is for no API key to try, 4 for a trial that failed. " + ExitStatus.readingHelp
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup(title: "CertCentral") var connection: ConnectionOptions
    @OptionGroup(title: "CertCentral") var credentials: KeyOptions

    func run() async throws {
        let examination = Examination(sink: FileSink())
        examination.note(
            "csrlint",
            "\(CSRLintVersion.current), OpenSSL \(OpenSSLVersion.running) "
                + "(compiled with \(OpenSSLVersion.compiled))")
        try await examine(examination)
        throw ExitCode(Interruption.exitStatus(insteadOf: examination.conclude()))
    }

    private func examine(_ examination: Examination) async throws {
        let base = try connection.address()
        examination.note("address", base.description)
        do throws(ProxyVariables.Fault) {
            let proxy = try ProxyVariables(Environment.variables).proxy(for: base)
            examination.note("proxy", proxy?.description ?? "none")
        } catch {
            examination.fail("proxy", "\(error.name) names no proxy that can be used")
            return
        }
        guard let source = credentials.source(variables: Environment.variables) else {
            examination.lack("API key", "there is none: the connection is not tried")
            return
        }
        let key: APIKey
        do {
            key = try credentials.key().key
            examination.note("API key", source.description)
        } catch {
            examination.fail("API key", "\(error)")
            return
        }
        let client: CertCentralClient
        do {
            client = try LiveClient.make(connection, key: key)
        } catch {
            examination.fail("connection", "\(error)")
            return
        }
        for step in await LiveTrial.run(client).steps { examination.take(step) }
    }
}

/// What was tried, line by line on standard output.
private final class Examination {
    private let sink: FileSink
    private var status = ExitStatus.passed
    /// Why a line could not be written.
    private var fault: (any Error)?

    init(sink: FileSink) { self.sink = sink }

    func take(_ step: LiveTrial.Step) {
        step.isGood ? note(step.subject, step.finding) : fail(step.subject, step.finding)
    }

    func note(_ subject: String, _ text: String) { line("✔", subject, text) }

    func lack(_ subject: String, _ text: String) {
        line("·", subject, text)
        status = .nothing
    }

    func fail(_ subject: String, _ text: String) {
        line("✖", subject, text)
        status = .incomplete
    }

    /// Says where a line could not be written, and gives the status that fits.
    func conclude() -> ExitStatus {
        guard let fault else { return status }
        StandardStreams.writeError("csrlint: error: standard output: \(FileFault.text(of: fault)) (io)")
        return .incomplete
    }

    private func line(_ sign: String, _ subject: String, _ text: String) {
        let padding = String(repeating: " ", count: max(1, 15 - subject.count))
        do {
            try sink.write(Array("\(sign) \(subject)\(padding)\(DisplayText.visible(text))\n".utf8))
        } catch {
            fault = error
        }
    }
}
#endif
