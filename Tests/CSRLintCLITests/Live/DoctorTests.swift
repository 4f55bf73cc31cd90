// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
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
}
#endif
