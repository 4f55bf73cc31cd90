// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("How the status of a row limits severity")
struct SeverityCeilingTests {
    struct Case: Sendable {
        let ceiling: SeverityCeiling
        let standing: RecordStanding
        let limit: Severity?
    }

    @Test(
        "follows the table, column by column",
        arguments: [
            Case(ceiling: .mismatch, standing: .issued, limit: .error),
            Case(ceiling: .mismatch, standing: .pending, limit: .warning),
            Case(ceiling: .mismatch, standing: .rejected, limit: .note),
            Case(ceiling: .mismatch, standing: .unknown, limit: .warning),
            Case(ceiling: .explained, standing: .issued, limit: .note),
            Case(ceiling: .explained, standing: .pending, limit: .note),
            Case(ceiling: .explained, standing: .rejected, limit: nil),
            Case(ceiling: .explained, standing: .unknown, limit: .note),
            Case(ceiling: .signature, standing: .issued, limit: .error),
            Case(ceiling: .signature, standing: .pending, limit: .error),
            Case(ceiling: .signature, standing: .rejected, limit: .warning),
            Case(ceiling: .signature, standing: .unknown, limit: .error),
            Case(ceiling: .other, standing: .issued, limit: .error),
            Case(ceiling: .other, standing: .pending, limit: .error),
            Case(ceiling: .other, standing: .rejected, limit: .note),
            Case(ceiling: .other, standing: .unknown, limit: .error),
            Case(ceiling: .none, standing: .rejected, limit: .error),
        ])
    func limit(of example: Case) {
        #expect(example.ceiling.limit(for: example.standing) == example.limit)
    }

    struct StandingCase: Sendable {
        let status: String?
        let hasThumbprint: Bool
        let standing: RecordStanding
    }

    @Test(
        "puts every status into its column",
        arguments: [
            StandingCase(status: "issued", hasThumbprint: false, standing: .issued),
            StandingCase(status: "approved", hasThumbprint: true, standing: .issued),
            StandingCase(status: "approved", hasThumbprint: false, standing: .pending),
            StandingCase(status: "pending", hasThumbprint: false, standing: .pending),
            StandingCase(status: "reissue_pending", hasThumbprint: false, standing: .pending),
            StandingCase(status: "processing", hasThumbprint: false, standing: .pending),
            StandingCase(status: "waiting_pickup", hasThumbprint: false, standing: .pending),
            StandingCase(status: "needs_approval", hasThumbprint: false, standing: .pending),
            StandingCase(status: "needs_csr", hasThumbprint: false, standing: .pending),
            StandingCase(status: "rejected", hasThumbprint: false, standing: .rejected),
            StandingCase(status: "denied", hasThumbprint: false, standing: .rejected),
            StandingCase(status: "canceled", hasThumbprint: false, standing: .rejected),
            StandingCase(status: "cancelled", hasThumbprint: false, standing: .rejected),
            StandingCase(status: "revoked", hasThumbprint: true, standing: .rejected),
            StandingCase(status: "expired", hasThumbprint: true, standing: .rejected),
            StandingCase(status: "quantum_hold", hasThumbprint: false, standing: .unknown),
            StandingCase(status: nil, hasThumbprint: false, standing: .unknown),
        ])
    func standing(of example: StandingCase) {
        var record = CertificateRecord.example
        record.status = example.status.map { ReissueStatus(rawValue: $0) }
        record.thumbprint = example.hasThumbprint ? "00" : nil
        #expect(record.standingByStatus == example.standing)
    }

    @Test("counts a certificate as valid to the end of its last day")
    func lastDayCounts() throws {
        var record = CertificateRecord.example
        record.expires = .init(
            text: "2020-04-08", instant: Timestamp(rfc3339: "2020-04-08T00:00:00Z"), isDateOnly: true)
        let lastSecond = try #require(Timestamp(rfc3339: "2020-04-08T23:59:59Z"))
        let nextDay = try #require(Timestamp(rfc3339: "2020-04-09T00:00:00Z"))
        #expect(!record.isExpired(asOf: lastSecond))
        #expect(record.isExpired(asOf: nextDay))
        #expect(record.isInactive(asOf: nextDay))
    }

    @Test("gives archived and rejected rows their weight back on request")
    func includingInactive() {
        var record = CertificateRecord.example
        record.isArchived = true
        record.status = .pending
        let now = Timestamp(secondsSince1970: 0)
        #expect(record.standing(asOf: now, includingInactive: false).overall == .rejected)
        #expect(record.standing(asOf: now, includingInactive: true).overall == .pending)
        record.status = .rejected
        #expect(record.standing(asOf: now, includingInactive: true).overall == .issued)
    }
}
