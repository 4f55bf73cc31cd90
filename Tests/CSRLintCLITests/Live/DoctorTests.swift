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
        for words in [
            "OpenSSL 3", standIn.baseURL, "the variable CSRLINT_API_KEY", "TLS and HTTP work", "clock",
            "✔ orders visible",
        ] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        #expect(
            standIn.requests.map(\.target).map { $0.dropFirst("/services/v2".count) } == [
                "/user/me", "/order/certificate?limit=1&offset=0",
            ])
        await standIn.stop()
    }

    @Test("tells a key that may not see orders from one that is refused")
    func blind() async throws {
        var account = try StandInAccount.standard()
        account.maySeeOrders = false
        let standIn = try await StandIn.start(account: account)
        let outcome = try await standIn.run(["doctor"])
        #expect(outcome.status == 4 && outcome.output.contains("✔ key accepted"), "\(outcome.output)")
        #expect(outcome.output.contains("✖ orders visible") && outcome.output.contains("permission"))
        await standIn.stop()
    }

    @Test("takes a file of authorities that cannot be used for what is not well", arguments: ["none.pem", "empty.pem"])
    func authorities(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty.pem")
        let outcome = try Executable.run(
            ["doctor", "--base-url", "https://127.0.0.1:9", "--ca-file", "\(folder.path)/\(name)"],
            environment: ["CSRLINT_API_KEY": StandInAccount.throwAwayKey])
        #expect(outcome.status == 4 && outcome.error.isEmpty, "\(outcome.error)")
        #expect(outcome.output.contains("✔ API key") && outcome.output.contains("✖ connection"))
        #expect(outcome.output.contains("--ca-file: "))
    }

    @Test("ends with 4 where nothing can be written")
    func fullDisk() throws {
        let outcome = try Executable.launch(
            "/bin/sh", ["-c", "exec \"$0\" doctor >/dev/full", try #require(Executable.path)],
            environment: ["CSRLINT_API_KEY": ""])
        #expect(outcome.status == 4 && outcome.error.contains("no space left on the device (io)"))
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
