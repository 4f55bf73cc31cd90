// csrlint
// SPDX-License-Identifier: Apache-2.0

@testable import CSRLint

extension SampleReports {
    /// A finding of every rule that there is, the gravest last.
    static let everyRule: Report = {
        var report = documented
        report.skipped = []
        report.findings = PackedArray(
            Severity.allCases.flatMap { severity in
                [Rule].all.filter { $0.severity == severity }.map {
                    finding($0.id, $0.meansLostKey ? .error : severity, reissue: issued, message: "as \($0.example)")
                }
            })
        return report
    }()

    /// A report with more findings than some formats take: a note and a warning a row, and an error on the last.
    static func long(rowCount: Int) -> Report {
        var report = documented
        report.findings = []
        for index in 0..<rowCount {
            var reissue = issued
            reissue.index = index
            report.findings.append(finding("key-size-mismatch", .note, reissue: reissue, message: "note \(index)"))
            report.findings.append(finding("csr-missing", .warning, reissue: reissue, message: "warning \(index)"))
        }
        report.findings.append(finding("csr-missing", .error, reissue: issued, message: "the error"))
        report.findings.append(
            finding("rsa-shared-factor", .error, reissue: issued, message: "the lost key"))
        return report
    }
}
