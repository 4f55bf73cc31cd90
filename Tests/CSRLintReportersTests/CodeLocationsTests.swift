// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint
@testable import CSRLintReporters

@Suite("The place in a repository")
struct CodeLocationsTests {
    private static func finding(path: String?, orderID: Int64? = nil, line: Int = 7) -> Finding {
        Finding(
            ruleID: "csr-missing", severity: .error, status: .new,
            record: RecordIdentity(orderID: orderID, certificateID: nil, csrSHA256: nil, index: 0), subject: nil,
            message: "", recordEvidence: nil, requestEvidence: nil,
            location: SourceLocation(path: path, line: line, column: 5), remedy: "", related: [], fingerprint: "")
    }

    @Test(
        "is named from the working directory on",
        arguments: [
            ("saved/1.json", "saved/1.json"), ("./saved//1.json", "saved/1.json"), ("a/../b.json", "b.json"),
            ("/builds/repository/saved/1.json", "saved/1.json"), ("/srv/1.json", "srv/1.json"),
            ("../1.json", "builds/1.json"), ("../../../../1.json", "1.json"),
            ("/builds/repository2/1.json", "builds/repository2/1.json"),
        ])
    func relative(path: String, expected: String) {
        let locations = CodeLocations(workingDirectory: "/builds/repository")
        #expect(
            locations.location(of: Self.finding(path: path)) == CodeLocation(path: expected, line: 7, column: 5))
    }

    @Test("is a relative one where the working directory is not known", arguments: ["/a/1.json", "../a/1.json"])
    func unknownDirectory(path: String) {
        #expect(CodeLocations().location(of: Self.finding(path: path)).path == "a/1.json")
    }

    @Test("of what has no file is the line that names the order, then the anchor, then the saved answer's")
    func withoutFile() {
        var report = SampleReports.documented
        report.orders[0].orderID = 5
        report.orders[0].namedAt = SourceLocation(path: "orders.txt", line: 9, column: 1)
        var locations = CodeLocations(anchor: SourceLocation(path: "README.md", line: 3, column: 1)).naming(report)
        #expect(
            locations.location(of: Self.finding(path: nil, orderID: 5))
                == CodeLocation(path: "orders.txt", line: 9, column: 1))
        for orderID in [6, nil] as [Int64?] {
            #expect(
                locations.location(of: Self.finding(path: nil, orderID: orderID))
                    == CodeLocation(path: "README.md", line: 3, column: 1))
        }
        #expect(locations.location(of: Self.finding(path: "a.json", orderID: 5)).path == "a.json")
        locations.anchor = nil
        #expect(
            locations.location(of: Self.finding(path: nil, orderID: 6))
                == CodeLocation(path: "certcentral/orders/6.json", line: 1, column: 1))
        #expect(
            locations.location(of: Self.finding(path: nil))
                == CodeLocation(path: "standard-input", line: 7, column: 5))
    }
}
