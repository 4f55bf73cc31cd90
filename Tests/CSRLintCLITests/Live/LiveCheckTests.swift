// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine && Networking
import CertCentralStandIn
import Foundation
import Testing

@Suite("A check of what CertCentral answers", .enabled(if: Executable.isPresent))
struct LiveCheckTests {
    private static let then = ["--as-of", "2019-07-16"]

    @Test("judges the documented example, live")
    func documentedExample() async throws {
        let standIn = try await StandIn.start()
        let (report, status) = try await standIn.report(["112233"] + Self.then)
        #expect(status == 0 && report.isComplete == true)
        #expect(report.verdicts == ["match", "match", "match"])
        let source = try #require(report.orders.first?["source"] as? [String: Any])
        #expect(source["kind"] as? String == "certcentral" && source["path"] as? String == nil)
        let request = try #require(standIn.requests.first)
        #expect(standIn.requests.count == 1 && request.isOneOfCertCentral)
        await standIn.stop()
    }

    @Test("names orders as they were asked for, whichever is answered first")
    func order() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# two more\r\n112234\r\n\r\n 112235 # the last\r\n", to: "orders.txt")
        let standIn = try await StandIn.start()
        let (report, _) = try await standIn.report([
            "112237", "112233", "@\(folder.path)/orders.txt", "--fail-on", "never",
        ])
        #expect(report.orders.compactMap { $0["order_id"] as? Int } == [112_237, 112_233, 112_234, 112_235])
        await standIn.stop()
    }

    @Test("shows findings where a list or a configuration names the order, also once the report is converted")
    func places() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# one\n112233\n", to: "orders.txt")
        try folder.write("version: 1\norders:\n  - 112233\n", to: "csrlint.yaml")
        let standIn = try await StandIn.start()
        for (arguments, place) in [
            (["@\(folder.path)/orders.txt"], "orders.txt"), (["-c", "\(folder.path)/csrlint.yaml"], "csrlint.yaml"),
        ] {
            let outputs = ["-o", "json=\(folder.path)/r.json", "-o", "sarif=\(folder.path)/direct.sarif"]
            let outcome = try await standIn.run(["check"] + arguments + outputs + Self.then)
            #expect(outcome.status == 0, "\(outcome.error)")
            let direct = try folder.text(of: "direct.sarif")
            #expect(direct.contains("\(place)\"") && !direct.contains("certcentral/orders"))
            let converted = try Executable.run(["convert", "\(folder.path)/r.json", "-o", "sarif"])
            #expect(converted.output == direct)
        }
        await standIn.stop()
    }

    @Test(
        "names a list that cannot be read beside the orders that can be fetched", arguments: ["check", "list", "fetch"])
    func unreadableList(command: String) async throws {
        let folder = try TemporaryFolder()
        let standIn = try await StandIn.start()
        let outcome = try await standIn.run(
            [command, "@\(folder.path)/none.txt", "112233"] + (command == "check" ? Self.then : []))
        #expect(outcome.status == 4)
        #expect((outcome.output + outcome.error).contains("none.txt: the file cannot be opened"))
        #expect(standIn.requests.count == 1)
        await standIn.stop()
    }

    @Test("refuses a list with a line that is no number before it gets a key", arguments: ["check", "list", "fetch"])
    func malformedList(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("112233\nsoon\n", to: "orders.txt")
        let outcome = try Executable.run(
            [command, "@\(folder.path)/none.txt", "@\(folder.path)/orders.txt"]
                + ["--api-key-command", "touch '\(folder.path)/asked'; echo key"])
        #expect(outcome.status == 2 && outcome.error.contains("orders.txt:2: no order number"))
        #expect(folder.names == ["orders.txt"])
    }

    @Test(
        "names orders that were left out in the last line",
        arguments: [
            ("check", "reissues (1 order without reissues"), ("list", "listed; 1 order without reissues"),
            ("fetch", "fetched; 1 order without reissues"),
        ])
    func leftOut(command: String, words: String) async throws {
        let standIn = try await StandIn.start()
        let outcome = try await standIn.run([command, "--all"])
        #expect(outcome.verdict.contains(words), "\(outcome.verdict)")
        let quiet = try await standIn.run([command, "--all", "-q"])
        #expect(!quiet.error.contains("(exit") && quiet.status == outcome.status)
        await standIn.stop()
    }

    @Test("of a whole account leaves out, and counts, orders without reissues")
    func account() async throws {
        let standIn = try await StandIn.start()
        let (report, _) = try await standIn.report(["--all", "--fail-on", "never"])
        #expect(report.orders.count == 7)
        #expect(report.summary["orders_without_reissues"] as? Int == 1)
        #expect(!standIn.requests.contains { $0.target.contains("/112239/reissue") })
        await standIn.stop()
    }

    @Test("filters orders on this side too, for a server that ignores the filter")
    func filter() async throws {
        var account = try StandInAccount.standard()
        account.ignoresFilters = true
        let standIn = try await StandIn.start(account: account)
        let (report, status) = try await standIn.report(["--all", "--filter", "common_name=nobody.example"])
        #expect(report.orders.isEmpty && status == 3)
        await standIn.stop()
    }

    @Test("ends at the first answer when the key is refused")
    func refusedKey() async throws {
        let standIn = try await StandIn.start()
        let outcome = try await standIn.run(
            ["112233", "112234", "112235", "--json"], environment: ["CSRLINT_API_KEY": "another-key"])
        #expect(outcome.status == 4 && standIn.requests.count == 1)
        let report = try JSONOutput(outcome.output)
        #expect(report.errorKinds.first == "auth" && report.summary["not_checked"] as? Int == 3)
        #expect(!outcome.output.contains("another-key") && !outcome.error.contains("another-key"))
        await standIn.stop()
    }

    @Test("fetches and judges an order once, whatever stands between")
    func repeatedOrder() async throws {
        let saved = CommandTests.reissues + "/ecc.json"
        let standIn = try await StandIn.start()
        let (report, _) = try await standIn.report(["112233", saved, "112233", saved, "112234", "--fail-on", "never"])
        let sources = report.orders.compactMap { ($0["source"] as? [String: Any])?["kind"] as? String }
        #expect(sources == ["certcentral", "file", "file", "certcentral"] && standIn.requests.count == 2)
        await standIn.stop()
    }

    @Test("asks with a refused key once, whatever stands between")
    func refusedKeyBetween() async throws {
        let saved = CommandTests.reissues + "/documented-example.json"
        let standIn = try await StandIn.start()
        let outcome = try await standIn.run(
            ["112233", saved, "112234", "112233", "--json"], environment: ["CSRLINT_API_KEY": "another-key"])
        let report = try JSONOutput(outcome.output)
        #expect(standIn.requests.count == 1 && report.errorKinds == ["auth", "auth"] && report.orders.count == 1)
        await standIn.stop()
    }

    @Test("counts an order whose answer cannot be saved as checked, and the run as incomplete")
    func unsaved() async throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "orders/112233.json/in-the-way")
        let standIn = try await StandIn.start()
        for format in ["json", "ndjson"] {
            let outcome = try await standIn.run(
                ["112233", "--save-responses", folder.path, "-o", format] + Self.then)
            #expect(outcome.status == 4 && outcome.output.contains("\"not_checked\": 0"))
            #expect(outcome.output.contains("\"kind\": \"io\"") && outcome.output.contains("\"reissues\": 3"))
            #expect(outcome.verdict.contains("(1 could not be read or written); incomplete"), "\(outcome.verdict)")
        }
        await standIn.stop()
    }

    @Test("says of an order that is not there that it was not checked")
    func missingOrder() async throws {
        let standIn = try await StandIn.start()
        let (report, status) = try await standIn.report(["112233", "999999", "--allow-incomplete"] + Self.then)
        #expect(status == 0 && report.isComplete == false && report.errorKinds == ["not_found"])
        #expect(report.orders.count == 1 && report.summary["not_checked"] as? Int == 1)
        await standIn.stop()
    }

    @Test("loses nothing where two of five answers fail, and says the same again")
    func failingServer() async throws {
        var account = StandInAccount()
        try account.addSynthetic(count: 40)
        let orders = account.orders.map { "\($0.id)" }
        var faults = StandInFaults()
        faults.fail(rate: 0.4, seed: 7)
        var outputs: [String] = []
        for _ in 0..<2 {
            let standIn = try await StandIn.start(account: account, faults: faults)
            let outcome = try await standIn.run(
                orders + ["--json", "--retries", "8", "--concurrency", "16", "--as-of", "2026-06-01"])
            #expect(standIn.requests.count > 50)
            #expect(
                try JSONOutput(outcome.output).orders.compactMap { $0["order_id"] as? Int }.map(String.init) == orders)
            outputs.append(outcome.output)
            await standIn.stop()
        }
        #expect(outputs[0] == outputs[1])
    }

    @Test("prints each order as soon as it is judged, in NDJSON")
    func streaming() async throws {
        var faults = StandInFaults()
        faults.add(try #require(StandInFault.all.first { $0.takesPatience }), order: 112_234)
        let standIn = try await StandIn.start(faults: faults)
        let running = try standIn.begin(["112233", "112234", "-o", "ndjson"])
        try await standIn.waitForRequests(2)
        for _ in 0..<2_000 where try !running.output().contains("\"type\": \"reissue\"") {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(running.process.isRunning)
        #expect(try running.output().split(separator: "\n").count { $0.contains("\"type\": \"reissue\"") } == 3)
        running.process.interrupt()
        let outcome = try await running.ended()
        #expect(outcome.status == 130 && outcome.output.contains("\"complete\": false"))
        await standIn.stop()
    }
}

extension LiveCheckTests {
    @Test(
        "says in lines what failed as soon as it has, so that a run that is killed has said it",
        arguments: ["check", "list"])
    func failuresAtOnce(command: String) async throws {
        var faults = StandInFaults()
        faults.add(try #require(StandInFault.all.first { $0.takesPatience }), order: 112_234)
        let standIn = try await StandIn.start(faults: faults)
        let running = try standIn.begin([command, "112233", "999999", "112234", "-o", "ndjson"])
        for _ in 0..<6_000 where try !running.output().contains("\"type\": \"error\"") {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(running.process.isRunning)
        kill(running.process.processIdentifier, SIGKILL)
        let outcome = try await running.ended()
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let types = try lines.map { try JSONOutput($0).object["type"] as? String }
        #expect(types.count { $0 == "reissue" } == 3 && types.last == "error", "\(types)")
        #expect(lines.last?.contains("\"order_id\": 999999") == true)
        await standIn.stop()
    }

    @Test("lists each order as soon as it is there, in lines", arguments: ["ndjson", "csv"])
    func listing(format: String) async throws {
        var faults = StandInFaults()
        faults.add(try #require(StandInFault.all.first { $0.takesPatience }), order: 112_234)
        let standIn = try await StandIn.start(faults: faults)
        let running = try standIn.begin(["list", "112233", "112234", "-o", format])
        for _ in 0..<6_000 where try !running.output().contains("example.net") {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(running.process.isRunning)
        #expect(try running.output().contains("example.net"))
        running.process.interrupt()
        #expect(try await running.ended().status == 130)
        await standIn.stop()
    }
}

extension StandInRequest {
    /// Whether it is what the vendor documents, and no more.
    fileprivate var isOneOfCertCentral: Bool {
        method == "GET" && target == "/services/v2/order/certificate/112233/reissue" && key == .matched
            && accept == "application/json" && userAgent?.hasPrefix("csrlint/") == true
            // And the key, whose field is kept apart.
            && headerNames.sorted() == ["accept", "accept-encoding", "host", "user-agent"]
    }
}
#endif
