// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// The JSON report of a run, as another program would read it.
struct JSONOutput {
    let object: [String: Any]

    init(_ text: String) throws {
        object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Runs the command for its JSON report.
    static func of(_ arguments: [String], input: String = "") throws -> (report: Self, status: Int32) {
        let outcome = try Executable.run(arguments + ["--json"], input: input)
        return (try Self(outcome.output), outcome.status)
    }

    var run: [String: Any] { object["run"] as? [String: Any] ?? [:] }
    var summary: [String: Any] { object["summary"] as? [String: Any] ?? [:] }
    var exitCode: Int? { run["exit_code"] as? Int }
    var isComplete: Bool? { run["complete"] as? Bool }
    var errors: [[String: Any]] { object["errors"] as? [[String: Any]] ?? [] }
    var errorKinds: [String] { errors.compactMap { $0["kind"] as? String } }
    var orders: [[String: Any]] { object["orders"] as? [[String: Any]] ?? [] }
    var reissues: [[String: Any]] { orders.flatMap { $0["reissues"] as? [[String: Any]] ?? [] } }
    var verdicts: [String] { reissues.compactMap { $0["verdict"] as? String } }
    var requests: [[String: Any]] { object["requests"] as? [[String: Any]] ?? [] }

    /// The findings, of the report or of its requests.
    var findings: [[String: Any]] {
        let all = object["findings"] as? [[String: Any]] ?? []
        return all + requests.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    }

    /// What must stay the same from run to run, sorted.
    var identities: [String] {
        findings.map { finding in
            ["rule", "severity", "order_id", "certificate_id", "subject", "fingerprint"]
                .map { "\(finding[$0] ?? "-")" }.joined(separator: " ")
        }.sorted()
    }
}
#endif
