// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import Testing

@Suite("The rules on records, by what is known round them")
struct RecordRulesTests {
    private static let serverDay = Timestamp(rfc3339: "2026-06-01T00:00:00Z")
    private static let later = Timestamp(rfc3339: "2026-07-20T00:00:00Z")

    /// A row that is issued and complete, with other values for some fields; nil leaves a field out.
    private static func row(_ changes: [String: String?] = [:]) -> String {
        var fields: [String: String] = [
            "id": "7001", "status": "\"issued\"", "common_name": "\"example.com\"",
            "thumbprint": "\"A94A8FE5CCB19BA61C4C0873D391E987982FBBD3\"",
            "serial_number": "\"0669D4C2A73D1E5F8B90A1C2D3E4F506\"", "date_created": "\"2026-05-04T09:12:31+00:00\"",
            "date_issued": "\"2026-05-04T10:02:44+00:00\"", "valid_till": "\"2026-11-15\"", "days_remaining": "167",
            "archived": "0", "email": "\"logan@example.com\"",
        ]
        for (field, value) in changes { fields[field] = value }
        return "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
            + "}"
    }

    private static func list(_ rows: [String]) throws -> ReissueList {
        try ReissueList(json: Array("[\(rows.joined(separator: ","))]".utf8))
    }

    private static func report(
        on rows: [String], only ruleID: String, now: Timestamp? = serverDay, isInstantGiven: Bool = false,
        source: InputSource = .standardInput, answered: Timestamp? = nil, leavesArchivedOut: Bool = false
    ) throws -> Report {
        var configuration = Configuration()
        configuration.only = [ruleID]
        configuration.isInstantGiven = isInstantGiven
        let input = LintInput(
            try list(rows), source: source, answered: answered, leavesArchivedOut: leavesArchivedOut)
        return Linter(configuration: configuration, now: now).report(on: [input])
    }

    @Test(
        "All of them have an example, and a command that shows it by hand",
        arguments: RuleGroup.record.rules + RuleGroup.crossCheck.rules)
    func examples(rule: Rule) {
        #expect(!rule.example.isEmpty && !rule.example.contains("\n"))
        #expect(["jq ", "openssl "].contains { rule.byHand.hasPrefix($0) } && !rule.byHand.contains("\n"))
    }

    @Test("An archived row is unexpected where archived reissues were not asked for")
    func archivedLive() throws {
        let row = Self.row(["archived": "1"])
        for leavesOut in [true, false] {
            let report = try Self.report(
                on: [row, Self.row()], only: "archived-unexpected", source: .certCentral, leavesArchivedOut: leavesOut)
            #expect(report.findings.map(\.severity) == (leavesOut ? [.note] : []))
        }
    }

    @Test("Days that remain are held against the day of the answer alone")
    func daysRemaining() throws {
        let wrong = Self.row(["days_remaining": "118"])
        let id = "days-remaining-mismatch"
        let saved = try Self.report(on: [wrong], only: id)
        #expect(saved.findings.isEmpty && saved.skipped.map(\.ruleID) == [id])
        let named = try Self.report(on: [wrong], only: id, isInstantGiven: true)
        #expect(named.findings.count == 1 && named.skipped.isEmpty)
        // The answer says that it is of a day on which 118 is right, whatever this machine's clock says.
        let live = try Self.report(on: [wrong], only: id, source: .certCentral, answered: Self.later)
        #expect(live.findings.isEmpty && live.skipped.isEmpty)
        let undated = try Self.report(on: [wrong], only: id, source: .certCentral)
        #expect(undated.findings.count == 1)
        // What a user says comes before what the answer says.
        let both = try Self.report(
            on: [wrong], only: id, isInstantGiven: true, source: .certCentral, answered: Self.later)
        #expect(both.findings.count == 1)
    }

    @Test("The future begins at the answer's own date, else at the clock's")
    func future() throws {
        let row = Self.row(["date_issued": "\"2026-07-01T00:00:00+00:00\""])
        let id = "date-in-future"
        #expect(try Self.report(on: [row], only: id).findings.count == 1)
        #expect(try Self.report(on: [row], only: id, now: Self.later).findings.isEmpty)
        #expect(try Self.report(on: [row], only: id, source: .certCentral, answered: Self.later).findings.isEmpty)
        #expect(
            try Self.report(
                on: [row], only: id, now: Self.later, source: .certCentral, answered: Self.serverDay
            ).findings.count == 1)
    }

    @Test(
        "Without an instant nothing is said of what depends on it",
        arguments: ["date-in-future", "certificate-expired", "certificate-expiring", "days-remaining-mismatch"])
    func noInstant(ruleID: String) throws {
        let row = Self.row(["valid_till": "\"2026-05-05\"", "date_issued": "\"2999-01-01T00:00:00Z\""])
        let report = try Self.report(on: [row], only: ruleID, now: nil)
        #expect(report.findings.isEmpty && report.skipped.map(\.ruleID) == [ruleID])
    }

    @Test(
        "A setting says how many days before its end a certificate is named", arguments: [(167, 0), (168, 1), (900, 1)])
    func expiringDays(days: Int, count: Int) throws {
        var configuration = Configuration()
        configuration.only = ["certificate-expiring"]
        configuration.settings.expiringDays = days
        let report = Linter(configuration: configuration, now: Self.serverDay).report(on: try Self.list([Self.row()]))
        #expect(report.findings.count == count)
    }

    @Test("Contact data is judged without being shown, and not at all where it was left out")
    func contacts() throws {
        let id = "user-email-anomaly"
        let row = Self.row(["email": "\"nobody\"", "firstname": "\"Lo<b>gan\""])
        let report = try Self.report(on: [row], only: id)
        #expect(report.findings.map(\.subject) == ["email", "firstname"])
        let texts = report.findings.flatMap { [$0.message, $0.recordEvidence?.value ?? "", $0.remedy] }
        #expect(!texts.contains { $0.contains("nobody") || $0.contains("gan") })
        #expect(report.skipped.isEmpty)
        let saved = try SavedAnswer(Array("[\(row)]".utf8), without: APIKey("s3cret-key"))
        let after = try Linter(configuration: .only(id)).report(on: ReissueList(json: saved.bytes))
        #expect(after.findings.isEmpty && after.skipped.map(\.ruleID) == [id])
    }

    @Test("Fields that nobody has described are one finding a run")
    func unknownFields() throws {
        let inputs = try (1...3).map { number in
            let rows = (1...4).map { Self.row(["id": "\(number)\($0)", "field_\($0)": "true"]) }
            return LintInput(try Self.list(rows), orderID: Int64(number))
        }
        let report = Linter(configuration: .only("record-unknown-field")).report(on: inputs)
        #expect(report.findings.map(\.record.certificateID) == [34])
        #expect(report.findings.first?.message.contains("12 records") == true)
        #expect(report.findings.first?.message.hasSuffix("field_1, field_2, field_3, field_4") == true)
    }

    @Test("Copies of one certificate count once, however many rows there are")
    func copies() throws {
        let rows = [
            Self.row(["id": "1"]), Self.row(["id": "2", "thumbprint": "\"\(String(repeating: "7F", count: 20))\""]),
            Self.row(["id": "3"]), Self.row(["id": "4", "csr": "\"x\""]), Self.row(["id": "5", "thumbprint": nil]),
            Self.row(["id": "6", "csr": "\"x\"", "date_created": "\"2026-05-03T00:00:00Z\""]), Self.row(["id": "7"]),
        ]
        let rule = Rule(
            order: "distinct-rows", .note, "", rationale: "", reference: .cwe(1), remedy: ""
        ) { order in
            order.copies.distinctPlaces.map {
                GroupObservation(member: $0, related: [], observation: Observation("distinct"))
            }
        }
        let report = Linter(rules: [rule]).report(on: try Self.list(rows))
        #expect(report.findings.map(\.record.certificateID) == [2, 4, 5, 7])
        let duplicates = try Self.report(on: rows, only: "record-duplicate")
        #expect(duplicates.findings.map(\.record.certificateID) == [4, 7])
        #expect(duplicates.findings.map { $0.related.map(\.certificateID) } == [[6], [1, 3]])
        // Statuses that are left out take no part.
        var configuration = Configuration.only("record-duplicate")
        configuration.statuses = ["issued"]
        let some = [Self.row(["id": "0", "status": "\"pending\""])] + rows
        let report2 = Linter(configuration: configuration).report(on: try Self.list(some))
        #expect(report2.findings.map(\.record.certificateID) == [4, 7])
    }
}

extension Configuration {
    /// The defaults with one rule alone.
    fileprivate static func only(_ ruleID: String) -> Self {
        var configuration = Self()
        configuration.only = [ruleID]
        return configuration
    }
}
