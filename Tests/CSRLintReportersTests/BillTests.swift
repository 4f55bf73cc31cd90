// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import Foundation
import Testing

@testable import CSRLint

@Suite("The bill of materials")
struct BillTests {
    @Test("has one component a key, and shows who shares it")
    func sharedKey() throws {
        var report = SampleReports.documented
        report.orders[0].reissues[1].csr.key?.spkiSHA256 = SampleReports.digest(0x99)
        let bill = try Self.bill(report)
        let components = try #require(bill["components"] as? [[String: Any]])
        let references = components.compactMap { $0["bom-ref"] as? String }
        #expect(Set(references).count == references.count)
        let shared = "key/\(SampleReports.digest(0x5A))"
        #expect(references.filter { $0.hasPrefix("key/") } == [shared, "key/\(SampleReports.digest(0x99))"])
        let dependencies = try #require(bill["dependencies"] as? [[String: Any]])
        let users = dependencies.filter { ($0["dependsOn"] as? [String])?.contains(shared) == true }
        #expect(users.compactMap { $0["ref"] as? String } == ["certificate/0", "certificate/2"])
    }

    @Test("dates the end of validity as the record does, and the bill as the run")
    func dates() throws {
        let text = try CollectingSink.text(SampleReports.documented, .cyclonedx)
        #expect(text.contains("\"notValidAfter\": \"2020-04-08T23:59:59Z\""))
        #expect(text.contains("\"timestamp\": \"2019-07-16T00:00:00Z\""))
        var report = SampleReports.documented
        report.run.asOf = nil
        #expect(!(try CollectingSink.text(report, .cyclonedx).contains("timestamp")))
    }

    private static func bill(_ report: Report) throws -> [String: Any] {
        let text = try CollectingSink.text(report, .cyclonedx)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
