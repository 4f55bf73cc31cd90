// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Testing

extension StandIn {
    /// Begins a command that asks this server, with its key in the environment.
    func begin(_ arguments: [String], environment: [String: String] = [:]) throws -> Executable.Running {
        let key = ["CSRLINT_API_KEY": StandInAccount.throwAwayKey]
        let trust = authorityFile.map { ["--ca-file", $0] } ?? []
        return try Executable.Running(
            try #require(Executable.path), arguments + ["--base-url", baseURL] + trust,
            environment: key.merging(environment) { $1 })
    }

    /// Runs a command that asks this server; no thread waits for it, so that the server can answer.
    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Executable.Outcome {
        let outcome = try await begin(arguments, environment: environment).ended()
        // Whatever happens, the key is nowhere.
        #expect(!(outcome.output + outcome.error).contains(StandInAccount.throwAwayKey), "\(arguments)")
        return outcome
    }

    /// Runs a command for its JSON report.
    func report(_ arguments: [String]) async throws -> (report: JSONOutput, status: Int32) {
        let outcome = try await run(arguments + ["--json"])
        return (try JSONOutput(outcome.output), outcome.status)
    }

    /// Waits until a number of requests has come.
    func waitForRequests(_ count: Int) async throws {
        for _ in 0..<6_000 where requests.count < count { try await Task.sleep(for: .milliseconds(5)) }
        try #require(requests.count >= count)
    }
}
#endif
