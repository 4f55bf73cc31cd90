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
    .enabled(if: ReportValidator.isPresent(for: "json"), "check-jsonschema is not installed: scripts/test --prepare"))
struct SchemaTests {
    @Test("every schema is a schema")
    func metaschema() throws {
        let schemas = try ReportSchema.allCases.map(Self.text)
        #expect(try ReportValidator.faults(of: schemas, format: "schema") == [:])
        let broken = schemas.map { $0.replacing("\"type\": \"object\"", with: "\"type\": \"thing\"") }
        #expect(try ReportValidator.faults(of: broken, format: "schema").count == schemas.count)
    }

    @Test("reports and lists of every kind are valid", arguments: ReportSchema.allCases)
    func documents(schema: ReportSchema) throws {
        let reports = SampleReports.all.sorted { $0.key < $1.key }.map(\.value)
        let documents: [String] =
            switch schema {
            case .report: try reports.map { try CollectingSink.text($0, .json) }
            case .inspect: [try CollectingSink.text(SampleReports.inspection, .json)]
            case .ndjson:
                try
                    (reports.map { try CollectingSink.text($0, .ndjson) }
                    + [CollectingSink.text(SampleReports.inspection, .ndjson)])
                    .flatMap { $0.split(separator: "\n").map(String.init) }
            case .list: try [true, false].map(Self.list)
            }
        #expect(try ReportValidator.faults(of: documents, format: "json", schema: Self.text(of: schema)) == [:])
    }

    @Test("a report that breaks the promise is not valid")
    func invalid() throws {
        let report = try CollectingSink.text(SampleReports.documented, .json)
        let broken = [
            ("\"severity\": \"error\"", "\"severity\": \"fatal\""), ("\"verdict\": \"match\"", "\"verdict\": \"fine\""),
            ("\"waiver\": null", "\"waiver\": \"none\""), ("\"summary\": {", "\"summary\": {\"more\": 1, "),
            ("\"status\": \"new\", ", ""), ("\"exit_code\": 1", "\"exit_code\": \"1\""),
            ("\"reason\": \"dropped\"", "\"reason\": \"lost\""), ("\"errors\": []", "\"errors\": null"),
            ("T00:00:00Z\"", "T00:00:00+01:00\""),
        ].map { report.replacing($0, with: $1) }
        #expect(!broken.contains(report))
        let faults = try ReportValidator.faults(of: broken, format: "json", schema: Self.text(of: .report))
        #expect(faults.keys.sorted() == Array(broken.indices))
    }

    private static func text(of schema: ReportSchema) throws -> String {
        let sink = CollectingSink()
        try schema.write(to: sink)
        return sink.text
    }

    private static func list(includingContacts: Bool) throws -> String {
        let sink = CollectingSink()
        try ListFormat.json.write(
            SampleListing.rows, failures: { SampleReports.varied.failures }, includingContacts: includingContacts,
            to: sink)
        return sink.text
    }
}
