// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Foundation
import Testing

@Suite("Answers that are fetched", .enabled(if: Executable.isPresent))
struct FetchTests {
    @Test("are judged offline as they are live", arguments: [false, true])
    func sameFindings(archived: Bool) async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start(account: .everyFixture())
        let options = (archived ? ["--show-archived"] : []) + ["--as-of", "2026-06-01", "--fail-on", "never", "--json"]
        let live = try await standIn.run(["--all", "--allow-incomplete", "--save-responses", folder.path] + options)
        let offline = try Executable.run(
            ["\(folder.path)/orders", "--allow-incomplete"] + options.filter { $0 != "--show-archived" })
        let (first, second) = (try JSONOutput(live.output), try JSONOutput(offline.output))
        #expect(first.orders.count > 10 && first.findings.count > 20)
        // What is saved holds no contact data, so nothing can be found in it.
        #expect(first.identities.filter { !$0.hasPrefix("user-email-anomaly ") } == second.identities)
        #expect(first.verdicts.sorted() == second.verdicts.sorted())
        await standIn.stop()
    }

    @Test("are the same files whether fetched or saved by a check, and hold neither key nor contact")
    func sameFiles() async throws {
        let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
        let standIn = try await StandIn.start()
        let fetch = try await standIn.run(["fetch", "112233", "--save", one.path])
        #expect(fetch.status == 0 && fetch.output.isEmpty)
        _ = try await standIn.run(["112233", "--save-responses", other.path])
        let text = try one.text(of: "orders/112233.json")
        #expect(try text == other.text(of: "orders/112233.json"))
        #expect(text.contains("BEGIN CERTIFICATE REQUEST") && !text.contains("@example"))
        await standIn.stop()
    }

    @Test("are printed one after another where no folder is named")
    func printed() async throws {
        let standIn = try await StandIn.start()
        let outcome = try await standIn.run(["fetch", "112233", "112236"])
        #expect(outcome.status == 0 && outcome.output.hasSuffix("}\n\n"))
        #expect(outcome.error.contains("2 answers fetched (exit 0)"))
        let list = try await standIn.run(["list", "112233", "-o", "csv"])
        #expect(list.status == 0 && list.output.split(whereSeparator: \.isNewline).count == 4)
        await standIn.stop()
    }

    @Test("are whole files or none when the run is killed or interrupted", arguments: [SIGKILL, SIGINT, SIGTERM])
    func killed(signal: Int32) async throws {
        let folder = try TemporaryFolder()
        var account = StandInAccount()
        try account.addSynthetic(count: 60)
        var faults = StandInFaults()
        faults.add(try #require(StandInFault.all.first { $0.takesPatience }), order: account.orders[50].id)
        let standIn = try await StandIn.start(account: account, faults: faults)
        let running = try standIn.begin(
            ["fetch", "--save", folder.path, "--concurrency", "2"] + account.orders.map { "\($0.id)" })
        try await standIn.waitForRequests(20)
        kill(running.process.processIdentifier, signal)
        let outcome = try await running.ended()
        #expect(outcome.status == (signal == SIGKILL ? -SIGKILL : 128 + signal))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/orders")
        #expect(!names.isEmpty && names.count < 60)
        for name in names where name.hasSuffix(".json") {
            let text = try folder.text(of: "orders/\(name)")
            #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any], "\(name)")
        }
        if signal != SIGKILL { #expect(names.allSatisfy { $0.hasSuffix(".json") }) }
        await standIn.stop()
    }

    @Test("are no files at all where there is no room for them, and that is said")
    func fullDisk() async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start()
        // No file may grow beyond 512 octets, which fails as a full disk does.
        let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\" >/dev/null 2>/dev/null"
        let path = try #require(Executable.path)
        for command in [
            ["fetch", "112233", "--save", folder.path], ["check", "112233", "--save-responses", folder.path],
        ] {
            let arguments = ["-c", script, path] + command + ["--base-url", standIn.baseURL]
            let outcome = try await Executable.Running(
                "/bin/sh", arguments, environment: ["CSRLINT_API_KEY": StandInAccount.throwAwayKey]
            ).ended()
            #expect(outcome.status == 4, "\(command)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/orders").isEmpty)
        }
        await standIn.stop()
    }
}
#endif
