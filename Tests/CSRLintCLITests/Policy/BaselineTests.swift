// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "A baseline", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct BaselineTests {
    private static let path = "\(Executable.fixtures)/reissues/mismatches.json"
    private static let asOf = ["--as-of", "2026-06-01"]

    /// Writes the sample's report, and one without the first error, of which it answers the fingerprint.
    private static func reports(in folder: TemporaryFolder) throws -> String {
        let whole = try Executable.run(["check", path, "-o", "json=\(folder.path)/whole.json"] + asOf)
        try #require(whole.status == 1)
        var object = try JSONOutput(folder.text(of: "whole.json")).object
        var findings = object["findings"] as? [[String: Any]] ?? []
        let index = try #require(findings.firstIndex { $0["severity"] as? String == "error" })
        let removed = findings.remove(at: index)
        object["findings"] = findings
        let data = try JSONSerialization.data(withJSONObject: object)
        try folder.write(String(decoding: data, as: UTF8.self), to: "part.json")
        return try #require(removed["fingerprint"] as? String)
    }

    @Test("tells new findings from known ones, and gates by the new ones where asked to")
    func newOnes() throws {
        let folder = try TemporaryFolder()
        let fingerprint = try Self.reports(in: folder)
        let whole = ["check", Self.path, "--baseline", "\(folder.path)/whole.json", "--fail-on-new"] + Self.asOf
        let (known, passes) = try JSONOutput.of(whole)
        #expect(passes == 0)
        #expect(known.findings.allSatisfy { $0["status"] as? String == "existing" } && !known.findings.isEmpty)
        let part = ["check", Self.path, "--baseline", "\(folder.path)/part.json"] + Self.asOf
        let (mixed, fails) = try JSONOutput.of(part + ["--fail-on-new"])
        #expect(fails == 1)
        let new = mixed.findings.filter { $0["status"] as? String == "new" }
        #expect(new.map { $0["fingerprint"] as? String } == [fingerprint])
        #expect(try JSONOutput.of(part).status == 1)
    }

    @Test("tells what is fixed, last and without weight, of what was looked at alone")
    func fixed() throws {
        let folder = try TemporaryFolder()
        _ = try Self.reports(in: folder)
        let options = ["--baseline", "\(folder.path)/whole.json"] + Self.asOf
        let (report, _) = try JSONOutput.of(["check", Self.path, "--rule", "key-size-mismatch=off"] + options)
        #expect(!report.findings.contains { $0["status"] as? String == "fixed" })
        let other = "\(Executable.fixtures)/reissues/documented-example.json"
        let (elsewhere, _) = try JSONOutput.of(["check", other] + options)
        #expect(!elsewhere.findings.contains { $0["status"] as? String == "fixed" })

        var object = try JSONOutput(folder.text(of: "whole.json")).object
        var findings = object["findings"] as? [[String: Any]] ?? []
        var gone = try #require(findings.first)
        gone["fingerprint"] = String(repeating: "0", count: 32)
        findings.insert(gone, at: 0)
        object["findings"] = findings
        let data = try JSONSerialization.data(withJSONObject: object)
        try folder.write(String(decoding: data, as: UTF8.self), to: "more.json")
        let more = ["check", Self.path, "--baseline", "\(folder.path)/more.json"] + Self.asOf
        let (now, _) = try JSONOutput.of(more)
        #expect(now.findings.last?["status"] as? String == "fixed")
        let counted = ["errors", "warnings", "notes"].compactMap { now.summary[$0] as? Int }.reduce(0, +)
        #expect(counted == now.findings.count - 1)
        #expect(try Executable.run(more).output.contains("status=fixed"))
    }

    @Test("tells one more of what has no name of its own from those that it has")
    func anonymous() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"certificates": [null, {"id": 1}]}"#, to: "one.json")
        try folder.write(#"{"certificates": [null, {"id": 1}, 5]}"#, to: "two.json")
        let options = ["--only", "record-undecodable"] + Self.asOf
        _ = try Executable.run(["check", "\(folder.path)/one.json", "-o", "json=\(folder.path)/before.json"] + options)
        let gate = ["--baseline", "\(folder.path)/before.json", "--fail-on-new", "--allow-incomplete"] + options
        #expect(try Executable.run(["check", "\(folder.path)/one.json"] + gate).status == 0)
        let (report, status) = try JSONOutput.of(["check", "\(folder.path)/two.json"] + gate)
        #expect(status == 1 && report.findings.map { $0["status"] as? String } == ["existing", "new"])
    }

    @Test("tells what is fixed of requests alone, where they are the same")
    func fixedRequests() throws {
        let folder = try TemporaryFolder()
        let path = "\(Executable.fixtures)/requests/two_san.der"
        var object = try JSONOutput.of(["inspect", path] + Self.asOf).report.object
        var requests = object["requests"] as? [[String: Any]] ?? []
        var findings = requests[0]["findings"] as? [[String: Any]] ?? []
        var gone = try #require(findings.first)
        gone["fingerprint"] = String(repeating: "0", count: 32)
        findings.append(gone)
        requests[0]["findings"] = findings
        object["requests"] = requests
        let data = try JSONSerialization.data(withJSONObject: object)
        try folder.write(String(decoding: data, as: UTF8.self), to: "more.json")
        let options = ["--baseline", "\(folder.path)/more.json"] + Self.asOf
        let (report, _) = try JSONOutput.of(["inspect", path] + options)
        let fixed = report.object["fixed"] as? [[String: Any]] ?? []
        #expect(fixed.map { $0["status"] as? String } == ["fixed"])
        let other = "\(Executable.fixtures)/requests/private_key_rsa.pem"
        let (elsewhere, _) = try JSONOutput.of(["inspect", other] + options)
        #expect((elsewhere.object["fixed"] as? [Any])?.isEmpty == true)
    }

    @Test("of an option alone is asked for")
    func usage() throws {
        #expect(try Executable.run(["check", Self.path, "--fail-on-new"]).status == 2)
        #expect(try Executable.run(["check", Self.path, "--baseline", "/nonexistent.json"]).status == 2)
    }

    @Test("is what two reports are compared by")
    func difference() throws {
        let folder = try TemporaryFolder()
        _ = try Self.reports(in: folder)
        let (whole, part) = ("\(folder.path)/whole.json", "\(folder.path)/part.json")
        let worse = try Executable.run(["diff", part, whole])
        #expect(worse.status == 1 && worse.output.contains("new=1 fixed=0"))
        let better = try Executable.run(["diff", whole, part])
        #expect(better.status == 0 && better.output.contains("new=0 fixed=1"))
        #expect(try Executable.run(["diff", whole, whole]).status == 0)
        #expect(try Executable.run(["diff", part, whole, "--fail-on", "never"]).status == 0)
        #expect(try Executable.run(["diff", whole, "/nonexistent.json"]).status == 2)
        let json = try Executable.run(["diff", part, whole, "--json"])
        #expect((try JSONOutput(json.output).object["new"] as? [Any])?.count == 1)
    }
}
#endif
