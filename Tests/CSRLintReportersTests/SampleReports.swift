// csrlint
// SPDX-License-Identifier: Apache-2.0

@testable import CSRLint
@testable import CertificateInspection

/// Reports made by hand, so that a reporter is judged by itself.
enum SampleReports {
    static let tool = Report.Tool(version: "1.2.3", openSSLVersion: "3.0.22")
    static let run = Report.Run(
        asOf: Timestamp(secondsSince1970: 1_563_235_200), isComplete: true, failOn: .error, profile: .publicTLS,
        exitCode: 1
    )
    static let path = "saved/112233.json"

    /// The reports over reissues, by name.
    static let all = ["documented": documented, "varied": varied]

    /// The three rows that the documentation shows: issued, rejected, pending.
    static let documented: Report = {
        var report = Report(tool: tool, run: run)
        report.summary = Report.Summary(
            orders: 1, reissues: 3, errors: 1, warnings: 0, notes: 1, waived: 0, notChecked: 0, skippedRules: 1
        )
        var history = PackedArray<Report.HistoryEntry>()
        for index in 0..<3 {
            history.append(
                Report.HistoryEntry(
                    reissueIndex: index, isKeyChanged: index > 0, isAlgorithmChanged: false,
                    namesAdded: index == 2 ? ["example.net"] : [], namesDropped: [], supersededBy: nil
                )
            )
        }
        report.orders = [
            Report.Order(
                orderID: 112_233, source: .file(path: path), reissues: [issued, rejected, pending], history: history)
        ]
        report.findings = [
            finding(
                "dns-names-dropped-from-record", .error, reissue: issued, subject: "shop.example.net",
                message: "the CSR asks for shop.example.net, the record does not secure it",
                record: .init(place: "/certificates/0/dns_names", value: "sub.example.com, *.example.org"),
                request: .init(
                    place: "subjectAltName", value: "example.com, sub.example.com, *.example.org, shop.example.net"),
                remedy: "reissue with a CSR for the names you want, or add the name to the order"
            ),
            finding(
                "key-size-mismatch", .note, reissue: rejected, subject: "key_size",
                message: "the record says 2048, the CSR's key is RSA 4096",
                record: .init(place: "/certificates/1/key_size", value: "2048"),
                request: .init(place: "subjectPublicKey", value: "4096"), remedy: "compare the CSR with the order"
            ),
        ]
        report.skipped = [Report.SkippedRule(ruleID: "debian-weak-key", reason: "no blocklist loaded")]
        return report
    }()

    static let issued: ReissueReport = {
        var reissue = Self.reissue(index: 0, id: 12345, status: "issued", name: "example.com", created: "2019-04-01")
        reissue.dateIssued = "2019-04-08T18:56:35+00:00"
        reissue.validTill = "2020-04-08"
        reissue.serialNumber = "0B2FE0D2F9A34CA3A4BDC1BE5B1E1F32"
        reissue.thumbprint = "76D21C5F2B7B0B1A9C1E9D0C5D2BB5A8B1B42D2F"
        reissue.record.dnsNames = ["sub.example.com", "*.example.org"]
        reissue.csr.alternativeNames.dns = ["example.com", "sub.example.com", "*.example.org", "shop.example.net"]
        reissue.comparison.dnsNames = .mismatch
        reissue.comparison.matched = ["example.com", "sub.example.com", "*.example.org"]
        reissue.comparison.onlyInRequest = [.init(name: "shop.example.net", reason: .dropped)]
        reissue.verdict = .mismatch
        return reissue
    }()

    static let rejected: ReissueReport = {
        var reissue = Self.reissue(index: 1, id: 23456, status: "rejected", name: "example.com", created: "2018-11-14")
        reissue.isInactive = true
        reissue.csr.key?.bits = 4096
        reissue.comparison.keySize = .mismatch
        reissue.verdict = .mismatch
        return reissue
    }()

    static let pending = reissue(index: 2, id: 34567, status: "pending", name: "example.net", created: "2018-11-15")

    static func reissue(
        index: Int, id: Int64?, status: String?, name: String, created: String
    ) -> ReissueReport {
        var reissue = ReissueReport()
        reissue.index = index
        reissue.certificateID = id
        reissue.status = status
        reissue.isArchived = false
        reissue.dateCreated = created + "T00:00:00+00:00"
        reissue.record = .init(commonName: name, dnsNames: nil, keySize: 2048)
        reissue.csr = request(name: name)
        reissue.comparison.commonName = .match
        reissue.comparison.keySize = .match
        reissue.comparison.matched = [name]
        reissue.verdict = .match
        reissue.location = SourceLocation(path: path, line: 3 + 20 * index, column: 5)
        return reissue
    }

    static func request(name: String) -> RequestSummary {
        var request = RequestSummary()
        request.sha256 = digest(0xC5)
        request.isParsed = true
        request.version = 0
        request.subject = [.init(oid: "2.5.4.3", type: "CN", value: name)]
        request.key = .init(algorithm: "RSA", bits: 2048, curve: nil, exponent: "65537", spkiSHA256: digest(0x5A))
        request.signature = .init(
            algorithm: "sha256WithRSAEncryption", oid: "1.2.840.113549.1.1.11", verdict: .valid)
        request.attributes = ["1.2.840.113549.1.9.14"]
        request.requestedExtensions = ["2.5.29.17"]
        return request
    }

    static func finding(
        _ ruleID: String, _ severity: Severity, reissue: ReissueReport, subject: String? = nil, message: String,
        record: Finding.Evidence? = nil, request: Finding.Evidence? = nil, remedy: String = "look at it",
        related: [Finding.Member] = []
    ) -> Finding {
        Finding(
            ruleID: ruleID, severity: severity, status: .new,
            record: RecordIdentity(
                orderID: 112_233, certificateID: reissue.certificateID, csrSHA256: reissue.csr.sha256,
                index: reissue.index),
            subject: subject, message: message, recordEvidence: record, requestEvidence: request,
            location: reissue.location, remedy: remedy, related: related,
            fingerprint: "00112233445566778899aabbccddeeff"
        )
    }

    static func digest(_ word: UInt64) -> SHA256Digest { SHA256Digest(words: (word, 1, 2, 3)) }

    /// Rows and findings of every kind that has a form of its own.
    static let varied: Report = {
        var report = Report(tool: tool, run: run)
        report.run.keyLists = [
            Report.KeyListSummary(
                path: "lists/blocklist.dat", format: .badkeys, count: 3_700_000,
                date: Timestamp(secondsSince1970: 1_563_148_800)),
            Report.KeyListSummary(path: "lists/revoked.txt", format: .subjectPublicKeyInfo, count: 1, date: nil),
            Report.KeyListSummary(path: "lists/primes2048.dat", format: .sharedPrimes, count: 1, date: nil),
        ]
        report.run.isComplete = false
        report.run.exitCode = 5
        var unread = ReissueReport()
        unread.index = 1
        unread.csr.failure = .init(code: "csr-missing", message: "the record has no CSR")
        unread.location = SourceLocation(path: nil, line: 40, column: 3)
        var curve = reissue(
            index: 2, id: 15_164_434_343, status: "issued", name: "münchen.example", created: "2025-01-02")
        curve.dateIssued = "sometime"
        curve.isArchived = true
        curve.isInactive = true
        curve.contact = .init(email: "a@example.com", firstName: "Ada", lastName: nil)
        curve.csr.key = .init(algorithm: "EC", bits: 256, curve: "P-256", exponent: nil, spkiSHA256: digest(7))
        curve.csr.signature = .init(
            algorithm: "1.2.3.4", oid: "1.2.3.4",
            verdict: .unverifiable(.init(.unknownAlgorithm, "the algorithm is not known")))
        curve.record.dnsNames = (1...25).map { "host-\($0).example.com" }
        report.orders = [
            .init(
                orderID: nil, source: .standardInput,
                reissues: [
                    reissue(index: 0, id: 1, status: "issued", name: "a.example", created: "2025-01-01"), unread,
                ],
                history: []),
            .init(orderID: 7, source: .certCentral, reissues: [curve], history: []),
        ]
        let many = (1...25).map { "host-\($0).example.com" }.joined(separator: ", ")
        report.findings = [
            finding("csr-missing", .warning, reissue: unread, message: "the record has no CSR"),
            finding(
                "dns-names-missing-from-csr", .warning, reissue: curve, message: "25 names are not in the CSR",
                record: .init(place: "/certificates/0/dns_names", value: many),
                request: .init(place: "subjectAltName", value: nil)),
            finding(
                "key-reused-in-reissue", .note, reissue: curve, message: "the key is that of an earlier reissue",
                related: [
                    .init(orderID: 7, certificateID: 1, csrSHA256: nil),
                    .init(orderID: nil, certificateID: nil, csrSHA256: digest(9)),
                ]),
            Finding(
                ruleID: "record-undecodable", severity: .error, status: .new,
                record: RecordIdentity(orderID: 7, certificateID: nil, csrSHA256: nil, index: 3), subject: nil,
                message: "element 3 of the list is a string", recordEvidence: nil, requestEvidence: nil,
                location: SourceLocation(path: nil, line: 99, column: 1), remedy: "fetch the order again", related: [],
                fingerprint: "ffeeddccbbaa99887766554433221100"),
        ]
        report.failures = [
            .init(kind: .rateLimited, orderID: 445_566, httpStatus: 429, message: "the server asked to wait 900 s"),
            .init(kind: .badJSON, message: "broken.json: HTML, not JSON (a proxy or login page?)"),
        ]
        report.summary = .init(
            orders: 2, reissues: 3, errors: 1, warnings: 2, notes: 1, waived: 0, notChecked: 2, skippedRules: 0)
        return report
    }()

    static let inspection: InspectionReport = {
        var first = request(name: "example.com")
        first.subject.append(.init(oid: "2.5.4.10", type: "O", value: "Example, Inc."))
        first.alternativeNames = .init(
            dns: ["example.com", "www.example.com"], ip: ["192.0.2.1"], email: [], uri: [],
            other: ["otherName:1.3.6.1.4.1.311.20.2.3"])
        var second = RequestSummary()
        second.failure = .init(code: "csr-contains-private-key", message: "the text holds a private key")
        let place = SourceLocation(path: "bundle.pem", line: 20, column: 1)
        var report = InspectionReport(tool: tool, run: run)
        report.requests = [
            .init(source: .file(path: "bundle.pem"), line: 1, index: 0, csr: first, findings: []),
            .init(
                source: .file(path: "bundle.pem"), line: 20, index: 1, csr: second,
                findings: [
                    Finding(
                        ruleID: "csr-contains-private-key", severity: .error, status: .new,
                        record: RecordIdentity(orderID: nil, certificateID: nil, csrSHA256: digest(4), index: 1),
                        subject: nil, message: "the text holds a private key", recordEvidence: nil,
                        requestEvidence: .init(place: "PEM", value: "RSA PRIVATE KEY"), location: place,
                        remedy: "the key counts as lost: make a new one and a new CSR", related: [],
                        fingerprint: "0123456789abcdef0123456789abcdef")
                ]),
        ]
        report.skipped = [.init(ruleID: "rsa-modulus-prime", reason: "needs --deep")]
        report.failures = [.init(kind: .io, message: "gone.pem: no such file")]
        return report
    }()
}
