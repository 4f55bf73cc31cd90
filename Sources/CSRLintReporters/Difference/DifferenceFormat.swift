// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A form in which the difference between two reports is written.
public enum DifferenceFormat: String, CaseIterable, Sendable {
    /// For a person.
    case text
    /// For `grep`: a line a finding.
    case line
    /// One JSON document.
    case json

    /// Writes a difference. `style` is for `text` alone.
    public func write(
        _ difference: ReportDifference, style: TextStyle = .plain, to sink: any ReportSink
    ) throws {
        switch self {
        case .text: try TextReporter(style: style).write(difference, to: sink)
        case .line: try LineReporter().write(difference, to: sink)
        case .json: try JSONReporter().write(difference, to: sink)
        }
    }
}

extension TextReporter {
    func write(_ difference: ReportDifference, to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: style)
        for finding in difference.new {
            page.strayFindings([finding])
            try page.drain()
        }
        if !difference.new.isEmpty { page.blank() }
        try page.fixedFindings(difference.fixed)
        page.line(
            [
                TextPage.Piece(Quantity.text(difference.new.count, "new finding"), .strong),
                TextPage.Piece("· \(difference.fixed.count) fixed"),
                TextPage.Piece("· \(difference.existingCount) existing"),
                TextPage.Piece("· \(difference.unseenCount) not looked at"),
            ], gap: 1)
        try page.finish()
    }
}

extension LineReporter {
    func write(_ difference: ReportDifference, to sink: any ReportSink) throws {
        var output = PieceBuffer(sink: sink)
        for finding in difference.new + difference.fixed {
            try write(finding, from: .standardInput, to: &output)
        }
        writeLine(
            "summary: new=\(difference.new.count) fixed=\(difference.fixed.count) "
                + "existing=\(difference.existingCount) not_looked_at=\(difference.unseenCount)",
            to: &output)
        try output.finish()
    }
}

extension JSONReporter {
    func write(_ difference: ReportDifference, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.member("schema", Self.schemaVersion)
            for (name, findings) in [("new", difference.new), ("fixed", difference.fixed)] {
                try writer.array(name, .lines) { writer in
                    for finding in findings {
                        writer.object { $0.members(of: finding) }
                        try writer.drain()
                    }
                }
            }
            writer.member("existing", difference.existingCount)
            writer.member("not_looked_at", difference.unseenCount)
        }
        writer.endText()
        try writer.finish()
    }
}
