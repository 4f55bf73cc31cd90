// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Foundation
import TestSupport
import Testing

@testable import CSRLint

/// The shipped schemas, judged by a validator of another hand: check-jsonschema of PyPI.
@Suite(
    "Schemas",
    .enabled(if: SchemaValidator.isPresent, "check-jsonschema is not installed: pip install check-jsonschema"))
struct SchemaTests {
    @Test("every schema is a schema", arguments: ReportSchema.allCases)
    func metaschema(schema: ReportSchema) throws {
        #expect(try SchemaValidator.isSchema(schema))
    }

    @Test("reports of every kind are valid", arguments: SampleReports.all.keys.sorted())
    func reports(name: String) throws {
        let report = try #require(SampleReports.all[name])
        try SchemaValidator.expect([CollectingSink.text(report, .json)], valid: true, for: .report)
        let lines = try CollectingSink.text(report, .ndjson).split(separator: "\n").map(String.init)
        try SchemaValidator.expect(lines, valid: true, for: .ndjson)
    }

    @Test("reports over requests are valid")
    func inspections() throws {
        try SchemaValidator.expect([CollectingSink.text(SampleReports.inspection, .json)], valid: true, for: .inspect)
        let lines = try CollectingSink.text(SampleReports.inspection, .ndjson).split(separator: "\n").map(String.init)
        try SchemaValidator.expect(lines, valid: true, for: .ndjson)
    }

    @Test("lists are valid, with contacts and without", arguments: [true, false])
    func lists(includingContacts: Bool) throws {
        let sink = CollectingSink()
        try ListFormat.json.write(
            SampleListing.rows, failures: { SampleReports.varied.failures }, includingContacts: includingContacts,
            to: sink)
        try SchemaValidator.expect([sink.text], valid: true, for: .list)
    }

    @Test(
        "a report that breaks the promise is not valid",
        arguments: [
            ("\"severity\": \"error\"", "\"severity\": \"fatal\""), ("\"verdict\": \"match\"", "\"verdict\": \"fine\""),
            ("\"waiver\": null", "\"waiver\": \"none\""), ("\"summary\": {", "\"summary\": {\"more\": 1, "),
            ("\"status\": \"new\", ", ""), ("\"exit_code\": 1", "\"exit_code\": \"1\""),
            ("\"reason\": \"dropped\"", "\"reason\": \"lost\""), ("\"errors\": []", "\"errors\": null"),
            ("T00:00:00Z\"", "T00:00:00+01:00\""),
        ])
    func invalid(good: String, bad: String) throws {
        let report = try CollectingSink.text(SampleReports.documented, .json)
        #expect(report.contains(good))
        try SchemaValidator.expect([report.replacing(good, with: bad)], valid: false, for: .report)
    }
}
