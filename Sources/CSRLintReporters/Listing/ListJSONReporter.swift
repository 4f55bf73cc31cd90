// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as one JSON document.
struct ListJSONReporter {
    let fields: [ListedField]

    func write(
        _ rows: some Sequence<ListedReissue>, failures: () -> [Report.Failure], to sink: any ReportSink
    ) throws {
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.member("schema", JSONReporter.schemaVersion)
            try writer.array("reissues", .lines) { writer in
                for row in rows {
                    writer.object { $0.members(of: row, fields) }
                    try writer.drain()
                }
            }
            writer.array("errors", .lines) { writer in
                for failure in failures() { writer.object { $0.members(of: failure) } }
            }
        }
        writer.endText()
        try writer.finish()
    }
}

extension JSONWriter {
    /// The members of a row.
    mutating func members(of row: ListedReissue, _ fields: [ListedField]) {
        for field in fields {
            switch field.value(row) {
            case .text(let text), .pem(let text): member(field.name, text)
            case .number(let number): member(field.name, number)
            case .truth(let truth): member(field.name, truth)
            case .texts(let texts): member(field.name, texts)
            }
        }
        object("location") { writer in
            writer.member("path", row.location.path)
            writer.member("line", row.location.line)
            writer.member("column", row.location.column)
        }
    }
}
