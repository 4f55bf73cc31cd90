// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Where a reporter writes.
public protocol ReportSink: AnyObject {
    /// Takes the next piece of the output.
    func write(_ bytes: [UInt8]) throws
}
