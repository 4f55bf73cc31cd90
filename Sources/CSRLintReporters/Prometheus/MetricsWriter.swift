// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Writes gauges in Prometheus' text format (version 0.0.4).
struct MetricsWriter {
    typealias Labels = KeyValuePairs<String, String>

    private var output: PieceBuffer

    init(sink: any ReportSink) {
        output = PieceBuffer(sink: sink)
    }

    /// A gauge without labels; left out where there is no value.
    mutating func gauge(_ name: String, _ help: String, _ value: Int64?) {
        guard let value else { return }
        let none: Labels = [:]
        gauge(name, help, [(none, value)])
    }

    /// A gauge with a value for each set of labels; left out where there is none.
    mutating func gauge(_ name: String, _ help: String, _ samples: [(Labels, Int64)]) {
        guard !samples.isEmpty else { return }
        output.append("# HELP \(name) \(help)\n# TYPE \(name) gauge\n")
        for (labels, value) in samples {
            output.append(name)
            if !labels.isEmpty {
                let pairs = labels.map { "\($0)=\"\(Self.escaped($1))\"" }
                output.append("{\(pairs.joined(separator: ","))}")
            }
            output.append(" \(value)\n")
        }
    }

    /// Passes on what has been written.
    mutating func finish() throws { try output.finish() }

    /// A label's value: the backslash and the quotation mark are escaped; line breaks are spelled out as in every text.
    private static func escaped(_ text: String) -> String {
        TerminalEscaping.escaped(text).replacing(scalars: ["\\": "\\\\", "\"": "\\\""])
    }
}
