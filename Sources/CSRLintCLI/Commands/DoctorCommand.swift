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
        discussion: "Exits 0 where all is well, 3 where there is no API key to try, 4 where something is not."
    )

    @OptionGroup var file: ConfigurationOptions
    @OptionGroup(title: "Connection") var connection: ConnectionOptions
    @OptionGroup(title: "API key") var credentials: KeyOptions

    func run() async throws {
        var examination = Examination()
        examination.note(
            "csrlint",
            "\(CSRLintVersion.current), OpenSSL \(OpenSSLVersion.running) "
                + "(compiled with \(OpenSSLVersion.compiled))")
        try await examine(&examination)
        throw ExitCode(Interruption.exitStatus(insteadOf: examination.status))
    }

    private func examine(_ examination: inout Examination) async throws {
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
        let trial = await LiveTrial.run(try LiveClient.make(connection, key: key))
        for step in trial.steps { examination.take(step) }
    }
}

/// What was tried, line by line on standard output.
private struct Examination {
    private(set) var status = ExitStatus.passed

    mutating func take(_ step: LiveTrial.Step) {
        step.isGood ? note(step.subject, step.finding) : fail(step.subject, step.finding)
    }

    func note(_ subject: String, _ text: String) { line("✔", subject, text) }

    mutating func lack(_ subject: String, _ text: String) {
        line("·", subject, text)
        status = .nothing
    }

    mutating func fail(_ subject: String, _ text: String) {
        line("✖", subject, text)
        status = .incomplete
    }

    private func line(_ sign: String, _ subject: String, _ text: String) {
        let padding = String(repeating: " ", count: max(1, 12 - subject.count))
        print("\(sign) \(subject)\(padding)\(DisplayText.visible(text))")
    }
}
#endif
