// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "Waivers", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct WaiverTests {
    /// A sample, without the one error that nobody can waive.
    private static let sample = [
        "\(Executable.fixtures)/reissues/mismatches.json", "--rule", "csr-contains-private-key=off",
        "--allow-incomplete",
    ]

    /// A waiver file that covers every error of the sample, each by its fingerprint.
    private static func waivers(expires: String) throws -> (String, Int) {
        let (report, _) = try JSONOutput.of(["check"] + sample + ["--as-of", "2026-06-01"])
        let errors = report.findings.filter { $0["severity"] as? String == "error" }
        let entries = errors.map { finding in
            """
              # asked for in CHG-4711
              - rule: \(finding["rule"] ?? "")
                fingerprint: "\(finding["fingerprint"] ?? "")"
                reason: "agreed with the owner: see CHG-4711"
                owner: pki-team
                expires: \(expires)

            """
        }
        return ("version: 1\nwaivers:\n" + entries.joined(), errors.count)
    }

    @Test("hold to the end of their last day, and bring the findings back the day after")
    func lastDay() throws {
        let folder = try TemporaryFolder()
        let (text, count) = try Self.waivers(expires: "2026-06-01")
        try #require(count > 0)
        try folder.write(text, to: "waivers.yaml")
        let options = Self.sample + ["--waivers", "\(folder.path)/waivers.yaml"]
        let (today, passes) = try JSONOutput.of(["check"] + options + ["--as-of", "2026-06-01T23:59:59Z"])
        #expect(passes == 0)
        #expect(today.summary["waived"] as? Int == count && today.summary["errors"] as? Int == 0)
        #expect(today.findings.count { !($0["waiver"] is NSNull) } == count)
        let tomorrow = try Executable.run(["check"] + options + ["--as-of", "2026-06-02"])
        #expect(tomorrow.status == 1)
        #expect(tomorrow.output.contains("ended on 2026-06-01: 1 finding of it weigh"))
    }

    @Test("do not make their findings known to a baseline: when they end, the findings are new")
    func baseline() throws {
        let folder = try TemporaryFolder()
        let (text, count) = try Self.waivers(expires: "2026-06-01")
        try folder.write(text, to: "waivers.yaml")
        let options = ["check"] + Self.sample + ["--waivers", "\(folder.path)/waivers.yaml"]
        let baseline = "\(folder.path)/baseline.json"
        _ = try Executable.run(options + ["--as-of", "2026-06-01", "-o", "json=\(baseline)"])
        let gate = options + ["--baseline", baseline, "--fail-on-new"]
        #expect(try Executable.run(gate + ["--as-of", "2026-06-01T12:00:00Z"]).status == 0)
        let (report, status) = try JSONOutput.of(gate + ["--as-of", "2026-06-02"])
        #expect(status == 1 && report.summary["errors"] as? Int == count)
        #expect(
            report.findings.count { $0["severity"] as? String == "error" && $0["status"] as? String == "new" } == count)
    }

    @Test("leave text unless they are asked for")
    func text() throws {
        let folder = try TemporaryFolder()
        let (text, count) = try Self.waivers(expires: "2026-12-31")
        try folder.write(text, to: "waivers.yaml")
        let options = ["check"] + Self.sample + ["--waivers", "\(folder.path)/waivers.yaml", "--as-of", "2026-06-01"]
        let without = try Executable.run(options)
        #expect(!without.output.contains(" error: ") && without.output.contains("waived=\(count)"))
        let with = try Executable.run(options + ["--include-waived"])
        #expect(with.output.components(separatedBy: "waived=2026-12-31").count - 1 == count)
        #expect(with.status == 0)
    }

    @Test("are told when nothing needs them any more, but not where the run did not look at all that they may mean")
    func unused() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            version: 1
            waivers:
              - {rule: eddsa-key, order: 112233, reason: no longer of use, owner: me, expires: 2026-06-30}
              - {rule: eddsa-key, fingerprint: 00112233445566778899aabbccddeeff, reason: of any order, owner: me, expires: 2026-06-30}
              - {rule: eddsa-key, order: 5, reason: of another order, owner: me, expires: 2026-06-30}

            """, to: "waivers.yaml")
        let file = ["--waivers", "\(folder.path)/waivers.yaml", "--as-of", "2026-06-01"]
        let options = ["check"] + Self.sample + file
        func states(_ more: String...) throws -> [String] {
            let (report, _) = try JSONOutput.of(options + more)
            return (report.object["waivers"] as? [[String: Any]] ?? []).compactMap { $0["state"] as? String }
        }
        #expect(try states() == ["unused", "out_of_scope", "out_of_scope"])
        #expect(try states("--status", "issued") == ["out_of_scope", "out_of_scope", "out_of_scope"])
        #expect(try Executable.run(options).output.contains("is not used"))

        let report = "\(folder.path)/report.json"
        _ = try Executable.run(options + ["-o", "json=\(report)"])
        let pruned = try Executable.run(["waivers", "prune", "--report", report] + file)
        #expect(pruned.status == 0 && pruned.output == "eddsa-key order 112233: not used\n", "\(pruned.error)")
        let text = try folder.text(of: "waivers.yaml")
        #expect(!text.contains("112233,") && text.contains("of any order") && text.contains("of another order"))
    }

    @Test("that are in order today are so for a run as of an earlier day, and for an earlier report")
    func earlier() throws {
        let folder = try TemporaryFolder()
        let day = Date(timeIntervalSinceNow: 364 * 86_400).ISO8601Format().prefix(10)
        try folder.write(
            "version: 1\nwaivers:\n  - {rule: eddsa-key, order: 1, reason: of another order, owner: me, expires: \(day)}\n",
            to: "waivers.yaml")
        let waivers = ["--waivers", "\(folder.path)/waivers.yaml"]
        let report = "\(folder.path)/report.json"
        let run = try Executable.run(
            ["check"] + Self.sample + waivers + ["--fail-on", "never", "--as-of", "2020-01-01", "-o", "json=\(report)"])
        #expect(run.status == 0, "\(run.error)")
        let converted = try Executable.run(["convert", report, "--allow-incomplete"] + waivers)
        #expect(converted.status == 0, "\(converted.error)")
        #expect(try Executable.run(["waivers", "check", "--as-of", "2020-01-01"] + waivers).status == 0)
    }

    @Test(
        "are refused where they are not as they have to be",
        arguments: [
            ("waivers: []", "1:1: 'version: 1' is missing"),
            ("version: 2", "1:10: the only version is 1"),
            ("version: 1\nwaivres: []", "2:1: 'waivres' is not known here; did you mean 'waivers'?"),
            ("version: 1\nwaivers:\n  - rule: nothing\n", "3:5: the waiver has no scope"),
            (
                "version: 1\nwaivers:\n  - {rule: eddsa-kye, order: 1}",
                "3:12: there is no rule 'eddsa-kye'; did you mean 'eddsa-key'?"
            ),
            ("version: 1\nwaivers:\n  - {rule: eddsa-key, order: one}", "3:30: a whole number"),
            (
                "version: 1\nwaivers:\n  - {rule: csr-contains-private-key, order: 1}",
                "3:12: csr-contains-private-key means"
            ),
            ("version: 1\nwaivers:\n  - {rule: rsa-shared-factor, order: 1}", "3:12: rsa-shared-factor means"),
            ("version: 1\nwaivers:\n  - {rule: eddsa-key, order: 1, reason: short}", "3:41: a reason has 10"),
            (
                "version: 1\nwaivers:\n  - {rule: eddsa-key, order: 1, reason: long enough for all}",
                "3:5: the waiver has no 'owner'"
            ),
            (
                "version: 1\nwaivers:\n  - {rule: eddsa-key, order: 1, reason: long enough for all, owner: me, expires: soon}",
                "3:82: the last day"
            ),
            (
                "version: 1\nwaivers:\n  - {rule: eddsa-key, order: 1, reason: long enough for all, owner: me, expires: 9999-06-02}",
                "3:82: a waiver ends within 365 days"
            ),
            ("version: 1\nversion: 1", "the key 'version' is there twice"),
            ("version: [1", "did not find"),
            (String(repeating: "[", count: 100_000), "nesting level"),
        ] as [(String, String)])
    func refused(text: String, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "waivers.yaml")
        let outcome = try Executable.run(
            ["check"] + Self.sample + ["--waivers", "\(folder.path)/waivers.yaml", "--as-of", "2026-06-01"])
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("waivers.yaml:") && outcome.error.contains(message), "\(outcome.error)")
    }

    @Test("are added and taken out, with the comments where they were")
    func edited() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/waivers.yaml"
        func run(_ arguments: String...) throws -> Executable.Outcome {
            try Executable.run(["waivers"] + arguments + ["--waivers", path, "--as-of", "2026-06-01"])
        }
        let first = try run(
            "add", "--rule", "eddsa-key", "--order", "112233", "--reason", "a \"key\": for\ntests # alone", "--owner",
            "pki", "--expires", "2026-06-01")
        #expect(first.status == 0, "\(first.error)")
        try folder.write(
            "# Ours.\n" + folder.text(of: "waivers.yaml") + "  # This one stays.\n  - rule: dsa-key\n"
                + "    order: 5 # the old one\n    reason: until the move is done\n    owner: pki\n"
                + "    expires: 2026-12-01\n",
            to: "waivers.yaml")
        #expect(try run("check").output.contains("ends on 2026-06-01"))
        let second = try Executable.run(["waivers", "prune", "--waivers", path, "--as-of", "2026-06-02"])
        #expect(second.status == 0 && second.output.contains("eddsa-key"), "\(second.error)")
        let text = try folder.text(of: "waivers.yaml")
        #expect(text.contains("# Ours.") && text.contains("# This one stays.") && text.contains("# the old one"))
        #expect(!text.contains("eddsa-key"))
        #expect(try run("check").status == 0)
        #expect(try run("add", "--rule", "eddsa-kye", "--order", "1").status == 2)
    }
}
#endif
