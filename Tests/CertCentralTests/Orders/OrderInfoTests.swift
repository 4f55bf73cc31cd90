// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("What is told of one order")
struct OrderInfoTests {
    private func info(_ json: String) throws -> OrderInfo { try OrderInfo(json: Array(json.utf8)) }

    @Test("an answer as the API gives it")
    func documented() throws {
        let info = try info(
            """
            {"id": 112233, "status": "issued", "product": {"name_id": "ssl_plus", "type": "ssl_certificate"},
             "certificate": {"id": 5, "thumbprint": "AB", "serial_number": "0669D4", "common_name": "example.com",
               "cert_validity": {"years": 1, "days": "365"}, "emails": ["a@b.example"], "dns_names": ["example.com"],
               "date_created": "2026-01-01T00:00:00+00:00", "date_issued": "2026-01-02T00:00:00+00:00",
               "valid_from": "2026-01-02", "valid_till": "2027-01-02", "days_remaining": 300, "csr": "c",
               "organization": {"id": 7, "name": "Example"}, "organization_units": ["Web"],
               "server_platform": {"id": -1, "name": "OTHER"}, "signature_hash": "sha256", "key_size": 2048,
               "ca_cert": {"id": "DF3689F672CCB90C", "name": "Example CA"}}}
            """)
        let certificate = info.certificate
        #expect(info.id == 112_233 && info.status == .issued && info.productNameID == "ssl_plus")
        #expect(certificate.common.id == 5 && certificate.common.keySize == 2_048)
        #expect(certificate.common.thumbprint == "AB" && certificate.common.serialNumber == "0669D4")
        #expect(certificate.common.commonName == "example.com" && certificate.common.dnsNames == ["example.com"])
        #expect(certificate.common.validFrom?.text == "2026-01-02" && certificate.common.daysRemaining == 300)
        #expect(certificate.common.emails == ["a@b.example"] && certificate.common.csr == Array("c".utf8))
        #expect(certificate.common.organizationName == "Example" && certificate.common.signatureHash == "sha256")
        #expect(certificate.organizationID == 7 && certificate.organizationUnits == ["Web"])
        #expect(certificate.serverPlatform?.id == -1 && certificate.serverPlatform?.name == "OTHER")
        #expect(certificate.authorityID == "DF3689F672CCB90C" && certificate.authorityName == "Example CA")
        #expect(certificate.validityYears == 1 && certificate.validityDays == 365)
        #expect(certificate.common.notes.isEmpty && certificate.common.unknownKeys.isEmpty)
    }

    @Test("what is missing, or contradicts itself, is absent and no more")
    func tolerance() throws {
        let info = try info(
            #"{"id":1,"id":2,"certificate":{"id":"5","ca_cert":{"id":1,"id":2,"name":null},"server_platform":[]}}"#)
        #expect(info.id == nil && info.status == nil && info.productNameID == nil)
        #expect(info.certificate.common.id == 5)
        #expect(info.certificate.authorityID == nil && info.certificate.authorityName == nil)
        #expect(info.certificate.organizationUnits.isEmpty)
    }

    @Test(
        "without one certificate there is no order",
        arguments: [
            ("{}", CertCentralError.Kind.badShape), (#"{"id":1,"certificate":null}"#, .badShape),
            (#"{"certificate":[{"id":1}]}"#, .badShape), (#"{"certificate":{}}"#, .badShape),
            (#"{"certificate":{"x":1}}"#, .badShape), (#"{"certificate":{"id":1},"certificate":{"id":1}}"#, .badShape),
            (#"{"certificate":{"id":1},"certificate":5}"#, .badShape), ("[]", .badShape), ("", .badShape),
            (#"{"certificate":{"id":1}"#, .badJSON), ("<html>", .badJSON),
            (#"{"certificate":{"id":1},"errors":[{"code":"not_found|order"}]}"#, .notFound),
        ])
    func refused(_ json: String, _ kind: CertCentralError.Kind) {
        #expect(throws: CertCentralError(kind, "")) { try info(json) }
    }
}
