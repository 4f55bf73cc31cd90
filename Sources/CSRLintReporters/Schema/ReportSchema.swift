// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The JSON Schemas (draft 2020-12) of what csrlint writes as JSON.
public enum ReportSchema: String, CaseIterable, Sendable {
    /// The report over reissues.
    case report
    /// The report over requests alone.
    case inspect
    /// One line of either report as newline-delimited JSON.
    case ndjson
    /// The list of reissues.
    case list

    /// Writes the schema as one JSON document.
    public func write(to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        writer.object(.lines) { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("$id", "urn:csrlint:schema:\(rawValue):\(JSONReporter.schemaVersion)")
            writer.member("title", title)
            root.writeMembers(to: &writer)
            writer.object("$defs", .lines) { writer in
                for (name, node) in definitions {
                    writer.key(name)
                    node.write(to: &writer)
                }
            }
        }
        writer.endText()
        try writer.finish()
    }

    private var title: String {
        switch self {
        case .report: "csrlint report over reissues"
        case .inspect: "csrlint report over certificate signing requests"
        case .ndjson: "One line of a csrlint report as newline-delimited JSON"
        case .list: "csrlint list of reissues"
        }
    }

    private var root: SchemaNode {
        switch self {
        case .report: .report
        case .inspect: .inspection
        case .ndjson: .line
        case .list: .listing
        }
    }

    private var definitions: [(String, SchemaNode)] {
        let finding = [("finding", SchemaNode.finding), ("csr", .csr)]
        switch self {
        case .report, .ndjson: return finding + [("source", .source), ("comparison", .comparison)]
        case .inspect: return finding
        case .list: return []
        }
    }
}
