// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What Order info tells of an order and of its primary certificate.
public struct OrderInfo: Sendable {
    /// The order's number.
    public let id: OrderID?
    /// The order's status.
    public let status: ReissueStatus?
    /// The product, as in `ssl_plus`.
    public let productNameID: String?
    /// The primary certificate.
    public let certificate: PrimaryCertificate

    /// The certificate that an order was placed for.
    public struct PrimaryCertificate: Sendable {
        /// Its number.
        public let id: Int64?
        /// Its SHA-1 thumbprint in hexadecimal.
        public let thumbprint: String?
        /// Its serial number in hexadecimal.
        public let serialNumber: String?
        /// The name it secures.
        public let commonName: String?
        /// The further names it secures.
        public let dnsNames: [String]
        /// The addresses of an S/MIME certificate.
        public let emails: [String]
        /// When it was asked for, as written.
        public let dateCreated: String?
        /// When it was issued, as written.
        public let dateIssued: String?
        /// Its first day, as written.
        public let validFrom: String?
        /// Its last day, as written.
        public let validTill: String?
        /// The request, as the API keeps it.
        public let csr: String?
        /// The hash of its signature.
        public let signatureHash: String?
        /// The size of its key in bits.
        public let keySize: Int64?
        /// The number of the authority that signed it: a token, no number.
        public let authorityID: String?
        /// The name of the authority that signed it.
        public let authorityName: String?

        fileprivate init(_ value: JSONValue) {
            id = value["id"]?.integer
            thumbprint = value["thumbprint"]?.text
            serialNumber = value["serial_number"]?.text
            commonName = value["common_name"]?.text
            dnsNames = value["dns_names"]?.elements?.compactMap(\.text) ?? []
            emails = value["emails"]?.elements?.compactMap(\.text) ?? []
            dateCreated = value["date_created"]?.text
            dateIssued = value["date_issued"]?.text
            validFrom = value["valid_from"]?.text
            validTill = value["valid_till"]?.text
            csr = value["csr"]?.text
            signatureHash = value["signature_hash"]?.text
            keySize = value["key_size"]?.integer
            authorityID = value["ca_cert"]?["id"]?.text
            authorityName = value["ca_cert"]?["name"]?.text
        }
    }

    /// Reads an answer.
    ///
    /// - Throws: `bad_json`, the kind of an API error, or `bad_shape` where there is no order.
    public init(json: [UInt8]) throws(CertCentralError) {
        let root = try JSONValue(answer: json)
        guard let certificate = root["certificate"], case .object = certificate else {
            throw CertCentralError(.badShape, "there is no object \"certificate\" in the answer")
        }
        id = root["id"]?.integer.flatMap(OrderID.init)
        status = root["status"]?.text.map(ReissueStatus.init(normalizing:))
        productNameID = root["product"]?["name_id"]?.text
        self.certificate = PrimaryCertificate(certificate)
    }
}
