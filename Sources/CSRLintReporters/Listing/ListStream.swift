// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// Lists reissues in lines while they come, so that none is held longer than it takes to write it.
public struct ListStream {
    private var lines: any ListLines

    /// Begins a list; nil for a form that is not made of lines.
    public init?(_ format: ListFormat, includingContacts: Bool = false, to sink: any ReportSink) {
        let fields = ListedField.shown(includingContacts: includingContacts)
        switch format {
        case .ndjson: lines = ListNDJSONReporter(fields: fields, sink: sink)
        case .csv: lines = ListCSVReporter(fields: fields, sink: sink)
        case .text, .json: return nil
        }
    }

    /// Writes rows, and keeps none of them back: the next may be a long time in coming.
    public mutating func write(_ rows: some Sequence<ListedReissue>) throws {
        for row in rows { try lines.write(row) }
        try lines.flush()
    }

    /// Writes what could not be read, where the form has a place for it, and keeps none of it back.
    public mutating func write(_ failures: [Report.Failure]) throws {
        for failure in failures { try lines.write(failure) }
        try lines.flush()
    }
}

/// A list of reissues in lines of one form.
protocol ListLines {
    /// Writes a row.
    mutating func write(_ row: ListedReissue) throws
    /// Writes what could not be read.
    mutating func write(_ failure: Report.Failure) throws
    /// Keeps nothing back of what was written.
    mutating func flush() throws
}
