// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Foundation
import Testing

@testable import CSRLint

@Suite("Hostile text")
struct HostileTextTests {
    /// Raw, as no report should hold it: the sinks are the last line of defence.
    static let hostile = [
        "\u{1B}[2J\u{1B}]0;owned\u{7}", "a\nb\r\nc", "\0nul", "\u{9B}31m", "\u{7F}del", "\u{202E}txt.exe",
        "zero\u{200B}width", "\u{2028}line\u{2029}", "::error file=x::boo", "</script><b>", "=1+1", "\"quote\\",
        "\u{E0001}tag", "\u{FEFF}bom", "é\u{301}\u{301}", "]]>&amp;<!--", "[a](http://b) {0} @c #1 *d*",
        "%0A::set-output name=x::y", "::stop-commands::x", "@SUM(A1)", "+1", "-1+2|cmd", "|`*_~", "a|b`c``|", "a\\|b",
        "\u{1B}]8;;http://x\u{1B}\\y\u{1B}]8;;\u{1B}\\", "/etc/../x:y?z#f", "//host/share", "javascript:alert(1)",
        "\"\u{301},\u{301}:\u{301}:\u{301}error:\u{301}:%\u{301}0A<\u{301}b>", ":::error:::", "=\u{301}1", " ends ",
        "##[error]boo", "##vso[task.setvariable variable=x]y", " ::error::boo", "",
    ]

    static func report(with text: String) -> Report {
        var report = SampleReports.varied
        report.orders[0].source = .file(path: text)
        var reissue = report.orders[1].reissues[0]
        reissue.status = text
        reissue.serialNumber = text
        reissue.dateCreated = text
        reissue.dateIssued = text
        reissue.validTill = text
        reissue.contact = .init(email: text, firstName: text, lastName: text)
        reissue.record = .init(commonName: text, dnsNames: [text], keySize: 1)
        reissue.csr = request(with: text)
        reissue.comparison.matched = [text]
        reissue.comparison.onlyInRecord = [.init(name: text, reason: .dropped)]
        reissue.location = SourceLocation(path: text, line: 1, column: 1)
        report.orders[1].reissues[0] = reissue
        report.orders[0].reissues[1].csr.failure = .init(code: "csr-undecodable", message: text)
        // The last one is about a row behind this.
        var findings = Array(report.findings)
        findings.insert(finding(with: text, reissue: reissue), at: findings.count - 1)
        report.findings = PackedArray(findings)
        report.run.keyLists = [.init(path: text, format: .badkeys, count: 1, date: nil)]
        report.skipped = [.init(ruleID: "csr-missing", reason: text)]
        report.failures = [.init(kind: .io, message: text)]
        return report
    }

    static func request(with text: String) -> RequestSummary {
        var request = SampleReports.request(name: text)
        request.subject[0].type = text
        request.alternativeNames = .init(dns: [text], ip: [text], email: [text], uri: [text], other: [text])
        request.key?.algorithm = text
        request.signature?.algorithm = text
        return request
    }

    static func finding(with text: String, reissue: ReissueReport) -> Finding {
        SampleReports.finding(
            "name-form-differs", .error, reissue: reissue, subject: text, message: text,
            record: .init(place: text, value: text), request: .init(place: text, value: text), remedy: text)
    }

    @Test("no output holds a control or hidden character but the newline", arguments: hostile, OutputFormat.allCases)
    func noControlCharacters(text: String, format: OutputFormat) throws {
        for output in [
            try CollectingSink.text(Self.report(with: text), format),
            try CollectingSink.text(Self.inspection(with: text), format),
        ] {
            // RFC 4180 ends a line with CR and LF.
            let lines = output.unicodeScalars.split(separator: "\n")
            let scalars = lines.flatMap { format == .csv && $0.last == "\r" ? $0.dropLast() : $0 }
            #expect(scalars.first(where: DisplayText.isHidden) == nil)
        }
    }

    @Test(
        "hostile text does not add a line", arguments: hostile, OutputFormat.allCases.filter { $0 != .text })
    func noLines(text: String, format: OutputFormat) throws {
        let plain = try CollectingSink.text(Self.report(with: "plain"), format)
        let output = try CollectingSink.text(Self.report(with: text), format)
        #expect(output.utf8Lines.count == plain.utf8Lines.count)
    }

    @Test("no line is a command of the pipeline that shows it", arguments: hostile, OutputFormat.allCases)
    func pipelineCommands(text: String, format: OutputFormat) throws {
        for output in [
            try CollectingSink.text(Self.report(with: text), format),
            try CollectingSink.text(Self.inspection(with: text), format),
        ] {
            #expect(!output.contains("##[") && !output.contains("##vso["))
            guard format != .github else { continue }
            #expect(!output.utf8Lines.contains { $0.drop { $0 == " " }.hasPrefix("::") })
        }
    }

    @Test("reaches no sink as what the sink takes for more than text", arguments: hostile)
    func markup(text: String) throws {
        for write in [
            { try CollectingSink.text(Self.report(with: text), $0) },
            { try CollectingSink.text(Self.inspection(with: text), $0) },
        ] as [(OutputFormat) throws -> String] {
            let document = try write(.junit)
            #expect(!["]]>", "</script>", "<b>", "<!"].contains { document.contains($0) })
            for line in try write(.github).utf8Lines where line.hasPrefix("::") {
                #expect(line.split(separator: "::", omittingEmptySubsequences: false).count == 3)
            }
            let cells = try write(.csv).utf8Lines.flatMap { $0.split(separator: ",") }
            #expect(cells.allSatisfy { cell in !"=+-@".contains(cell.first { $0 != "\"" } ?? " ") })
        }
    }

    @Test("a JSON reader gets the text back unchanged", arguments: hostile)
    func jsonRoundTrip(text: String) throws {
        let output = try CollectingSink.text(Self.report(with: text), .json)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let errors = try #require(object["errors"] as? [[String: Any]])
        let message = try #require(errors.first?["message"] as? String)
        // By scalars: Swift's String equality is that of canonical equivalence.
        #expect(Array(message.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("a host name is never cut, other long text is")
    func longText() throws {
        let name = String(repeating: "a23456789.", count: 25) + "abc"
        let prose = String(repeating: "word ", count: 400)
        var report = Self.report(with: name)
        report.run.keyLists = []
        for width in [40, 80, 200] {
            let text = try CollectingSink.text(report, .text, style: TextStyle(width: width))
            #expect(text.contains("●") && text.contains(name) && !text.contains("more characters"))
        }
        #expect(
            try CollectingSink.text(Self.report(with: String(repeating: "x", count: 5_000)), .text).utf8.count < 9_000)
        #expect(try CollectingSink.text(Self.report(with: prose), .text).contains("… and 200 more words"))
    }

    static func inspection(with text: String) -> InspectionReport {
        var report = SampleReports.inspection
        report.requests[0].source = .file(path: text)
        report.requests[0].csr = request(with: text)
        report.requests[0].findings = [finding(with: text, reissue: SampleReports.issued)]
        report.requests[1].csr.failure = .init(code: "csr-undecodable", message: text)
        report.run.keyLists = [.init(path: text, format: .badkeys, count: 1, date: nil)]
        report.skipped = [.init(ruleID: "csr-missing", reason: text)]
        report.failures = [.init(kind: .io, message: text)]
        return report
    }
}
