// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Where a reporter writes.
public protocol ReportSink: AnyObject {
    /// Takes the next piece of the output.
    func write(_ bytes: [UInt8]) throws
}

/// What makes a format of a report, piece by piece. Whatever the sink throws is passed on.
protocol Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws
    func write(_ report: InspectionReport, to sink: any ReportSink) throws
}
