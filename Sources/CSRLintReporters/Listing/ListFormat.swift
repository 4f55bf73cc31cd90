// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A form in which the reissues themselves are listed.
public enum ListFormat: String, CaseIterable, Sendable {
    /// A table for a person.
    case text
    /// One JSON document.
    case json
    /// One JSON object a line.
    case ndjson
    /// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
    case csv

    /// Lists reissues, row by row.
    ///
    /// `failures` is asked once the rows are written, since reading them may show faults. Whatever the sink throws ends
    /// the writing and is passed on.
    public func write(
        _ rows: some Sequence<ListedReissue>, failures: () -> [Report.Failure] = { [] },
        includingContacts: Bool = false,
        style: TextStyle = .plain, to sink: any ReportSink
    ) throws {
        let fields = ListedField.shown(includingContacts: includingContacts)
        switch self {
        case .text: try ListTableReporter(fields: fields, style: style).write(rows, failures: failures, to: sink)
        case .json: try ListJSONReporter(fields: fields).write(rows, failures: failures, to: sink)
        case .ndjson, .csv:
            var stream = ListStream(self, includingContacts: includingContacts, to: sink)
            try stream?.write(rows)
            try stream?.write(failures())
        }
    }
}
