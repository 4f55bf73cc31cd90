// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    /// A reissue as a certificate: what the record says of it, and what was found.
    ///
    /// The request is signed with its own key and the certificate with that of its issuer, so the algorithm of the
    /// request's signature is a property and a dependency, and not the certificate's own.
    mutating func certificate(_ reissue: ReissueReport, of order: Report.Order, findings: [Finding]) {
        let name = reissue.record.commonName ?? reissue.csr.commonNames.first
        object { writer in
            writer.openAsset(name ?? reissue.title, reference: reissue.assetReference)
            writer.object("cryptoProperties") { writer in
                writer.member("assetType", "certificate")
                writer.object("certificateProperties") { writer in
                    if let name { writer.member("subjectName", "CN=\(name)") }
                    if let end = reissue.validTill.flatMap(Self.lastInstant) {
                        writer.member("notValidAfter", end.description)
                    }
                    if let key = reissue.csr.key { writer.member("subjectPublicKeyRef", key.assetReference) }
                    writer.member("certificateFormat", "X.509")
                }
            }
            writer.array("properties") { writer in
                writer.property("order_id", order.orderID.map { String($0) })
                writer.property("certificate_id", reissue.certificateID.map { String($0) })
                writer.property("status", reissue.status)
                writer.property("serial_number", reissue.serialNumber)
                writer.property("thumbprint", reissue.thumbprint)
                writer.property("date_created", reissue.dateCreated)
                writer.property("date_issued", reissue.dateIssued)
                writer.property("valid_till", reissue.validTill)
                for name in reissue.record.dnsNames ?? [] { writer.property("dns_name", name) }
                writer.property("verdict", reissue.verdict.rawValue)
                writer.requestProperties(of: reissue.csr)
                for finding in findings { writer.property(finding) }
            }
        }
    }

    /// A request by itself, in the shape of a certificate that nobody has signed but its own key.
    mutating func certificate(_ request: InspectionReport.Request, index: Int) {
        let csr = request.csr
        let place = "\(request.source.path ?? "standard input"):\(request.line)"
        object { writer in
            writer.openAsset(
                csr.commonNames.first ?? place, reference: InspectionReport.Request.assetReference(index))
            writer.object("cryptoProperties") { writer in
                writer.member("assetType", "certificate")
                writer.object("certificateProperties") { writer in
                    if !csr.subject.isEmpty {
                        let subject = csr.subject.map { "\($0.type)=\($0.value)" }
                        writer.member("subjectName", subject.joined(separator: ", "))
                    }
                    if let signature = csr.signature {
                        writer.member("signatureAlgorithmRef", signature.algorithmReference)
                    }
                    if let key = csr.key { writer.member("subjectPublicKeyRef", key.assetReference) }
                    writer.member("certificateFormat", "PKCS#10")
                }
            }
            writer.array("properties") { writer in
                writer.property("source", place)
                writer.requestProperties(of: csr)
                for finding in request.findings { writer.property(finding) }
            }
        }
    }

    private mutating func requestProperties(of csr: RequestSummary) {
        property("csr:sha256", csr.sha256?.description)
        for name in csr.alternativeNames.kinds.flatMap(\.1) { property("csr:name", name) }
        property("csr:signature_algorithm", csr.signature?.algorithm)
        property("csr:signature_verdict", csr.signature?.verdict.word)
        property("csr:error", csr.failure?.message)
    }

    /// The end of validity; that of a day alone is the day's last second.
    private static func lastInstant(_ text: String) -> Timestamp? {
        Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text + "T23:59:59Z")
    }
}
