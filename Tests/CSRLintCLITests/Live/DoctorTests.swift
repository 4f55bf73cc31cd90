// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Foundation
import Testing

@Suite("The doctor", .enabled(if: Executable.isPresent))
struct DoctorTests {
    @Test("finds all well where it is, over TLS")
    func well() async throws {
        let standIn = try await StandIn.start(tls: .good)
        let outcome = try await standIn.run(["doctor"])
        #expect(outcome.status == 0, "\(outcome.output)")
        for words in ["OpenSSL 3", standIn.baseURL, "the variable CSRLINT_API_KEY", "TLS and HTTP work", "clock"] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        #expect(standIn.requests.count == 1)
        await standIn.stop()
    }

    @Test("says what is not well")
    func ill() async throws {
        let standIn = try await StandIn.start()
        let refused = try await standIn.run(["doctor"], environment: ["CSRLINT_API_KEY": "another-key"])
        #expect(refused.status == 4 && refused.output.contains("✖ key accepted"))
        await standIn.stop()
        let absent = try await standIn.run(["doctor"])
        #expect(absent.status == 4 && absent.output.contains("✖ connection"))
        let keyless = try Executable.run(
            ["doctor", "--base-url", standIn.baseURL], environment: ["CSRLINT_API_KEY": ""])
        #expect(keyless.status == 3 && keyless.output.contains("API key"))
        let expired = try await StandIn.start(tls: .expired)
        let outcome = try await expired.run(["doctor"])
        #expect(outcome.status == 4 && outcome.output.contains("expired") && expired.requests.isEmpty)
        await expired.stop()
    }

    @Test(
        "takes nothing for an answer but one of the API",
        arguments: [("html", "bad_json"), ("json-nothing", "bad_shape"), ("json-null", "bad_shape")])
    func otherAnswers(fault: String, kind: String) async throws {
        let standIn = try await StandIn.start(faults: StandInFaults(try #require(StandInFault.named(fault))))
        let outcome = try await standIn.run(["doctor"])
        #expect(outcome.status == 4 && outcome.output.contains("(\(kind))"), "\(outcome.output)")
        #expect(!outcome.output.contains("✔ key accepted"))
        await standIn.stop()
    }

    @Test("ends with a signal's status when one ends it", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) async throws {
        let standIn = try await StandIn.start(
            faults: StandInFaults(try #require(StandInFault.named("never-answers"))))
        let running = try standIn.begin(["doctor"])
        try await standIn.waitForRequests(1)
        kill(running.process.processIdentifier, signal)
        #expect(try await running.ended().status == 128 + signal)
        await standIn.stop()
    }
}
#endif
