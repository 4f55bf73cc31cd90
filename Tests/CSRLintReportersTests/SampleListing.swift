// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import JSONReader

@testable import CSRLint

/// Reissues to list.
enum SampleListing {
    static let rows = [
        row(full, line: 3), row(Reissue(), line: 20),
    ]

    static let full: Reissue = {
        var reissue = Reissue()
        reissue.id = 12345
        reissue.status = .issued
        reissue.commonName = JSONString("=HYPERLINK(\"http://example.com\",\"x\")")
        reissue.dnsNames = [JSONString("sub.example.com"), JSONString("*.example.org")]
        reissue.keySize = 2048
        reissue.dateCreated = .init(
            text: JSONString("2019-04-08T18:56:35+00:00"), instant: nil, isDateOnly: false)
        reissue.validTill = .init(text: JSONString("2020-04-08"), instant: nil, isDateOnly: true)
        reissue.daysRemaining = -3
        reissue.isArchived = false
        reissue.csr = Array("-----BEGIN RSA PRIVATE KEY-----\nTU9SRSBTRUNSRVQ=\n-----END RSA PRIVATE KEY-----".utf8)
        reissue.userID = 7
        reissue.email = JSONString("ada@example.com")
        reissue.emails = [JSONString("ada@example.com")]
        reissue.firstName = JSONString("Ada")
        reissue.lastName = JSONString("O'Neil, \"Jr\"")
        reissue.receiptID = JSONString("1234")
        return reissue
    }()

    static func row(_ reissue: Reissue, line: Int) -> ListedReissue {
        ListedReissue(
            orderID: 112_233, location: SourceLocation(path: "saved/112233.json", line: line, column: 5),
            reissue: reissue,
            csr: reissue.id.map { _ in
                "-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n-----END CERTIFICATE REQUEST-----\n"
            })
    }
}
