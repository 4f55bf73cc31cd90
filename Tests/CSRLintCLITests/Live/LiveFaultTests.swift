// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Testing

@Suite("The command before a network with a fault", .enabled(if: Executable.isPresent))
struct LiveFaultTests {
    /// What a terminal might obey, or show otherwise than it is.
    private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    @Test("names every fault by its kind, and prints neither the key nor a raw escape", .timeLimit(.minutes(10)))
    func faults() async throws {
        for fault in StandInFault.all {
            let standIn = try await StandIn.start(faults: StandInFaults(fault))
            // One after another: each would be in the way of the time that others have.
            let outcome = try await standIn.run(
                ["112233", "--json", "--retries", "0", "--timeout", fault.takesPatience ? "1" : "20"]
                    + ["--max-bytes", "2000000", "--as-of", "2019-07-16"])
            let report = try JSONOutput(outcome.output)
            switch fault.outcome {
            case .answer: #expect(outcome.status == 0 && report.errorKinds.isEmpty, "\(fault)")
            case .error(let kind), .errorAfterTries(let kind):
                #expect(
                    outcome.status == 4 && report.errorKinds == [kind],
                    "\(fault): \(outcome.status), \(outcome.error)")
                #expect(report.summary["not_checked"] as? Int == 1, "\(fault)")
            }
            #expect(!(outcome.output + outcome.error).unicodeScalars.contains(where: Self.isRaw), "\(fault)")
            #expect(standIn.requests.count == 1, "\(fault)")
            await standIn.stop()
        }
    }

    @Test("follows no redirect: the second origin sees no request", arguments: [301, 302, 307, 308])
    func redirects(status: Int) async throws {
        let other = try await StandIn.start()
        let fault = StandInFault.redirect(status, to: "http://127.0.0.1:\(other.port)")
        let standIn = try await StandIn.start(faults: StandInFaults(fault))
        let (report, exit) = try await standIn.report(["112233"])
        #expect(exit == 4 && report.errorKinds == ["server"])
        #expect(standIn.requests.count == 1 && other.connectionCount == 0)
        await standIn.stop()
        await other.stop()
    }

    private static let causes: [(StandInTLS, String)] = [
        (.wrongHost, "another host"), (.selfSigned, "self-signed"), (.expired, "expired"),
        (.notYetValid, "not yet valid"), (.tls11, "TLS"),
    ]

    @Test("names what is wrong with TLS, before any request", arguments: causes)
    func certificates(kind: StandInTLS, cause: String) async throws {
        let standIn = try await StandIn.start(tls: kind)
        let (report, status) = try await standIn.report(["112233"])
        #expect(status == 4 && report.errorKinds == ["tls"])
        let message = report.errors.first?["message"] as? String ?? ""
        #expect(message.contains(cause), "\(message)")
        #expect(standIn.requests.isEmpty)
        await standIn.stop()
    }

    @Test("trusts the authority that --ca-file names, and no other")
    func authority() async throws {
        let standIn = try await StandIn.start(tls: .good)
        let (report, status) = try await standIn.report(["112233", "--as-of", "2019-07-16"])
        #expect(status == 0 && report.errors.isEmpty)
        let untrusting = try await Executable.Running(
            try #require(Executable.path), ["112233", "--base-url", standIn.baseURL, "--json"],
            environment: ["CSRLINT_API_KEY": StandInAccount.throwAwayKey]
        ).ended()
        #expect(untrusting.status == 4)
        #expect(try JSONOutput(untrusting.output).errorKinds == ["tls"])
        #expect(standIn.requests.count == 1)
        await standIn.stop()
    }

    @Test("goes through the proxy that the environment names, which sees no key")
    func proxy() async throws {
        // Its certificate is for the host that the proxy is asked for.
        let standIn = try await StandIn.start(tls: .wrongHost)
        let proxy = try await ConnectProxy.start(authorization: "Basic dXNlcjpwYXNz", destination: standIn.port)
        func run(_ variables: [String: String]) async throws -> Executable.Outcome {
            let trust = ["--ca-file", try #require(standIn.authorityFile), "--retries", "0", "--as-of", "2019-07-16"]
            let environment = ["CSRLINT_API_KEY": StandInAccount.throwAwayKey].merging(variables) { $1 }
            return try await Executable.Running(
                try #require(Executable.path),
                ["112233", "--base-url", "https://elsewhere.example/services/v2"] + trust, environment: environment
            ).ended()
        }
        let through = try await run(["HTTPS_PROXY": "http://user:pass@127.0.0.1:\(proxy.port)"])
        #expect(through.status == 0, "\(through.error)")
        #expect(proxy.targets == ["elsewhere.example:443"] && standIn.requests.count == 1)
        #expect(proxy.requests.allSatisfy { !$0.headerNames.contains("x-dc-devkey") })
        let refused = try await run(["HTTPS_PROXY": "http://user:wrong@127.0.0.1:\(proxy.port)"])
        #expect(refused.status == 4 && !refused.error.contains("wrong"))
        let past = try await run(["HTTPS_PROXY": "http://127.0.0.1:\(proxy.port)", "NO_PROXY": ".example"])
        #expect(past.status == 4 && proxy.requests.count == 2)
        let unusable = try await run(["HTTPS_PROXY": "socks5://127.0.0.1:\(proxy.port)"])
        #expect(unusable.status == 2 && unusable.error.contains("HTTPS_PROXY"))
        await standIn.stop()
    }

    @Test(
        "refuses to send the key without TLS to another machine",
        arguments: [
            "http://elsewhere.example/services/v2", "ftp://localhost", "https://user:secret@localhost/", "localhost",
        ])
    func addresses(address: String) throws {
        let outcome = try Executable.run(
            ["112233", "--base-url", address], environment: ["CSRLINT_API_KEY": StandInAccount.throwAwayKey])
        #expect(outcome.status == 2 && outcome.output.isEmpty && !outcome.error.contains("secret"))
    }
}
#endif
