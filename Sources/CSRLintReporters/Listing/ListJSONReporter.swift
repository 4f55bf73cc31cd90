// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Lists reissues as JSON: in one document, or an object a line.
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
                    writer.object { writeMembers(of: row, to: &$0) }
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

    func writeLines(
        _ rows: some Sequence<ListedReissue>, failures: () -> [Report.Failure], to sink: any ReportSink
    ) throws {
        var writer = JSONWriter(sink: sink)
        for row in rows {
            writer.object { writer in
                writer.member("type", "reissue")
                writeMembers(of: row, to: &writer)
            }
            writer.endText()
            try writer.drain()
        }
        for failure in failures() {
            writer.object { writer in
                writer.member("type", "error")
                writer.members(of: failure)
            }
            writer.endText()
        }
        try writer.finish()
    }

    private func writeMembers(of row: ListedReissue, to writer: inout JSONWriter) {
        for field in fields {
            switch field.value(row) {
            case .text(let text), .pem(let text): writer.member(field.name, text)
            case .number(let number): writer.member(field.name, number)
            case .truth(let truth): writer.member(field.name, truth)
            case .texts(let texts): writer.member(field.name, texts)
            }
        }
        writer.object("location") { writer in
            writer.member("path", row.location.path)
            writer.member("line", row.location.line)
            writer.member("column", row.location.column)
        }
    }
}
