// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Testing

@testable import CSRLint

@Suite("SARIF")
struct SARIFTests {
    private static func run(_ report: Report, _ locations: CodeLocations = CodeLocations()) throws -> JSONObject {
        let sink = CollectingSink()
        try OutputFormat.sarif.write(report, locations: locations, to: sink)
        let log = try JSONObject(text: sink.text)
        #expect(log["version"].text == "2.1.0" && log["$schema"].text?.isEmpty == false)
        return try #require(log["runs"].elements.first)
    }

    @Test("has everything that code scanning demands of every rule and every result")
    func demands() throws {
        for report in [SampleReports.everyRule, SampleReports.varied, SampleReports.documented] {
            let run = try Self.run(report)
            let rules = run["tool"]["driver"]["rules"].elements
            #expect(run["tool"]["driver"]["name"].text == "csrlint")
            for rule in rules {
                for text in [
                    rule["id"], rule["shortDescription"]["text"], rule["fullDescription"]["text"],
                    rule["help"]["text"], rule["defaultConfiguration"]["level"], rule["properties"]["precision"],
                ] {
                    #expect(text.text?.isEmpty == false)
                }
                #expect(rule["helpUri"].text?.hasPrefix("https://") == true)
                #expect((1...20).contains(rule["properties"]["tags"].elements.count))
            }
            let results = run["results"].elements
            #expect(results.count == report.findings.count)
            for result in results {
                let index = try #require(result["ruleIndex"].number)
                #expect(rules[index]["id"].text == result["ruleId"].text)
                #expect(result["message"]["text"].text?.isEmpty == false)
                let location = try #require(result["locations"].elements.first)["physicalLocation"]
                #expect(location["artifactLocation"]["uri"].text?.isEmpty == false)
                for name in ["startLine", "startColumn", "endLine", "endColumn"] {
                    #expect(location["region"][name].number ?? 0 > 0)
                }
                let hash = result["partialFingerprints"]["primaryLocationLineHash"].text
                #expect(hash?.wholeMatch(of: /[0-9a-f]{32}:1/) != nil)
            }
        }
    }

    @Test("ranks rules by the severity that the profile gives them, and lost keys above all")
    func securitySeverity() throws {
        for profile in Profile.allCases {
            var report = SampleReports.everyRule
            report.run.profile = profile
            let rules = try Self.run(report)["tool"]["driver"]["rules"].elements
            #expect(rules.count == [Rule].all.count)
            for (rule, written) in zip([Rule].all, rules) {
                let expected: String? =
                    switch profile.severity(of: rule) ?? rule.severity {
                    case _ where rule.meansLostKey: "9.5"
                    case .error: "8.0"
                    case .warning: "5.5"
                    case .note: nil
                    }
                #expect(written["id"].text == rule.id)
                #expect(written["properties"]["security-severity"].text == expected)
            }
        }
    }

    @Test("holds the gravest 25,000 results, and tells how many it lacks")
    func cut() throws {
        let run = try Self.run(SampleReports.long(rowCount: 13_000))
        let results = run["results"].elements
        #expect(results.count == 25_000)
        #expect(results[0]["message"]["text"].text == "the lost key")
        #expect(results[1]["message"]["text"].text == "the error")
        #expect(results[2]["message"]["text"].text == "warning 0")
        #expect(results[13_002]["message"]["text"].text == "note 0")
        let notifications = run["invocations"].elements[0]["toolExecutionNotifications"].elements
        #expect(notifications.map { $0["descriptor"]["id"].text } == ["results-cut"])
        #expect(notifications[0]["message"]["text"].text?.hasPrefix("1002 of 26002 findings") == true)
    }

    @Test("tells what could not be read and which rules did not look")
    func notifications() throws {
        let invocation = try Self.run(SampleReports.varied)["invocations"].elements[0]
        #expect(invocation["executionSuccessful"].value as? Bool == false && invocation["exitCode"].number == 5)
        #expect(
            invocation["toolExecutionNotifications"].elements.map { $0["descriptor"]["id"].text } == [
                "rate_limited", "bad_json",
            ])
        let run = try Self.run(SampleReports.documented)
        let skipped = run["invocations"].elements[0]["toolConfigurationNotifications"].elements
        #expect(skipped.map { $0["associatedRule"]["id"].text } == ["debian-weak-key"])
        let index = try #require(skipped[0]["associatedRule"]["index"].number)
        #expect(run["tool"]["driver"]["rules"].elements[index]["id"].text == "debian-weak-key")
    }

    @Test("names the run by the profile and the instant")
    func automationDetails() throws {
        var report = SampleReports.documented
        #expect(
            try Self.run(report)["automationDetails"]["id"].text == "csrlint/public-tls/2019-07-16T00:00:00Z")
        report.run.asOf = nil
        report.run.profile = .strict
        #expect(try Self.run(report)["automationDetails"]["id"].text == "csrlint/strict/")
    }

    @Test("leaves out findings that are gone")
    func fixed() throws {
        var report = SampleReports.documented
        report.findings[0].status = .fixed
        #expect(try Self.run(report)["results"].elements.count == 1)
    }

    @Test(
        "names files by relative references alone",
        arguments: HostileTextTests.hostile + ["/srv/x.json", "../up.json", "a b%.json", "münchen.json"])
    func references(path: String) throws {
        var report = SampleReports.documented
        var reissue = SampleReports.issued
        reissue.location = SourceLocation(path: path, line: 0, column: -1)
        report.findings = [SampleReports.finding("csr-missing", .error, reissue: reissue, message: "why")]
        let result = try #require(Self.run(report)["results"].elements.first)
        let location = result["locations"].elements[0]["physicalLocation"]
        let uri = try #require(location["artifactLocation"]["uri"].text)
        let names = uri.split(separator: "/", omittingEmptySubsequences: false)
        #expect(names.allSatisfy { $0.wholeMatch(of: /(?:[A-Za-z0-9._~\-]|%[0-9A-F]{2})+/) != nil && $0 != ".." })
        #expect(location["region"]["startLine"].number == 1 && location["region"]["startColumn"].number == 1)
    }

    @Test("escapes what messages take for arguments and links")
    func messages() throws {
        var report = SampleReports.documented
        report.findings = [
            SampleReports.finding(
                "csr-missing", .error, reissue: SampleReports.issued, message: "[here](http://b) {0} \u{1B}")
        ]
        let result = try #require(Self.run(report)["results"].elements.first)
        #expect(result["message"]["text"].text == #"\[here\](http://b) {{0}} \u{{1B}}"#)
    }

    @Test("knows what to say of a rule that the catalogue lacks")
    func unknownRule() throws {
        var report = SampleReports.documented
        report.findings = [
            SampleReports.finding("rule-of-others", .error, reissue: SampleReports.issued, message: "")
        ]
        let run = try Self.run(report)
        let rule = try #require(run["tool"]["driver"]["rules"].elements.last)
        #expect(rule["id"].text == "rule-of-others" && rule["help"]["text"].text?.isEmpty == false)
        #expect(run["results"].elements[0]["message"]["text"].text == "rule-of-others")
    }
}
