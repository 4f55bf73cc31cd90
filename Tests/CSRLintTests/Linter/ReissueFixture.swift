// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

/// An answer below `Fixtures/reissues/`, and what the design says of it.
struct ReissueFixture: CustomTestStringConvertible, Sendable {
    let name: String
    let asOf: String
    let exitCode: Int
    /// A row a line: id, common name, names, key size, verdict, signature, code of what keeps the request unread.
    let rows: [String]
    /// A finding a line: severity, rule, id of the row, subject (`-` for none).
    let findings: [String]

    var testDescription: String { name }

    /// The day for which the fixtures with dates of 2026 are made.
    static let day = "2026-06-01T00:00:00Z"

    init(
        _ name: String, asOf: String = Self.day, exit exitCode: Int, rows: [String], findings: [String] = []
    ) {
        self.name = name
        self.asOf = asOf
        self.exitCode = exitCode
        self.rows = rows
        self.findings = findings
    }

    /// A fixture whose first row, 5001, has a defect, beside 5002, which has none.
    static func beside(
        clean name: String, exit exitCode: Int, row: String, findings: [String]
    ) -> Self {
        Self(
            name, exit: exitCode, rows: ["5001 \(row)", "5002 match match match match valid -"],
            findings: findings.map { finding in
                let words = finding.split(separator: " ")
                return "\(words[0]) \(words[1]) 5001 \(words[2])"
            })
    }

    /// The rules that these answers were made for: on names, sizes, and whether a request can be read at all. Others have
    /// fixtures of their own.
    static let rules: [Rule] = .all.filter { rule in
        RuleGroup.crossCheck.rules.contains { $0.id == rule.id } || readingRuleIDs.contains(rule.id)
    }

    private static let readingRuleIDs: Set = [
        "record-duplicate-key", "record-field-type", "record-undecodable",
        "csr-contains-private-key", "csr-encoding-noncanonical", "csr-extension-duplicate", "csr-extension-malformed",
        "csr-extension-request-ambiguous", "csr-extension-request-microsoft", "csr-missing", "csr-multiple-blocks",
        "csr-not-a-request", "csr-not-der", "csr-oversized", "csr-san-empty", "csr-signature-algorithm-mismatch",
        "csr-signature-algorithm-weak", "csr-signature-invalid", "csr-signature-unverifiable", "csr-trailing-data",
        "csr-undecodable", "csr-version-invalid",
    ]

    func report() throws -> Report {
        let now = try #require(Timestamp(rfc3339: asOf))
        return try Linter(rules: Self.rules, now: now).report(on: ReissueList(json: Fixture.bytes("reissues/\(name)")))
    }
}

extension ReissueReport {
    /// The row as `ReissueFixture.rows` writes it.
    var outcome: String {
        let signature =
            switch csr.signature?.verdict {
            case .valid?: "valid"
            case .invalid?: "invalid"
            case .unverifiable?: "unverifiable"
            case nil: "-"
            }
        return [
            certificateID.map(String.init) ?? "-", comparison.commonName.rawValue, comparison.dnsNames.rawValue,
            comparison.keySize.rawValue, verdict.rawValue, signature, csr.failure?.code ?? "-",
        ].joined(separator: " ")
    }
}

extension Finding {
    /// The finding as `ReissueFixture.findings` writes it.
    var outcome: String {
        "\(severity.rawValue) \(ruleID) \(record.certificateID.map(String.init) ?? "-") \(subject ?? "-")"
    }
}
