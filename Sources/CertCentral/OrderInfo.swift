// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What Order info tells of an order and of its primary certificate, read tolerantly. What contradicts itself counts as
/// absent.
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
        /// What it shares with a reissue: number, names, request, key size, dates.
        public let common: Reissue
        /// The number of its organization.
        public let organizationID: Int64?
        /// The units of its organization.
        public let organizationUnits: [String]
        /// The platform it was made for.
        public let serverPlatform: ServerPlatform?
        /// The token of the authority that signed it, which is no number.
        public let authorityID: String?
        /// The name of the authority that signed it.
        public let authorityName: String?
        /// How many years it was asked for.
        public let validityYears: Int64?
        /// How many days it was asked for.
        public let validityDays: Int64?
    }

    /// Reads an answer.
    ///
    /// - Throws: `bad_json`, the kind of an API error, or `bad_shape` where there is no order.
    public init(json: [UInt8]) throws(CertCentralError) {
        var id = SoleValue<Int64>()
        var (status, productNameID) = (SoleValue<String>(), SoleValue<String>())
        var certificate: PrimaryCertificate?
        var count = 0
        try ReissueDecoder.forEachMember(ofAnswer: json) { (decoder, key) throws(JSONError) in
            switch key {
            case "id": id.take(try decoder.integer())
            case "status": status.take(try decoder.string())
            case "product":
                try decoder.forEachMember { (decoder, key) throws(JSONError) in
                    if key == "name_id" {
                        productNameID.take(try decoder.string())
                    } else {
                        try decoder.scanner.skipValue()
                    }
                }
            case "certificate":
                count += 1
                certificate = try PrimaryCertificate(&decoder, of: json)
            default: try decoder.scanner.skipValue()
            }
        }
        guard let certificate, count == 1 else {
            let number = count > 1 ? "more than one" : "no"
            throw CertCentralError(.badShape, "there is \(number) usable object \"certificate\" in the answer")
        }
        self.id = id.value.flatMap(OrderID.init)
        self.status = status.value.map(ReissueStatus.init(normalizing:))
        self.productNameID = productNameID.value
        self.certificate = certificate
    }
}

extension OrderInfo.PrimaryCertificate {
    /// Takes the object that comes next; nil for what is no certificate.
    fileprivate init?(_ decoder: inout ReissueDecoder, of json: [UInt8]) throws(JSONError) {
        var reader = ReissueDecoder(decoder.scanner, of: json, limits: decoder.limits)
        let element = try reader.decode()
        var (organizationID, years, days) = (SoleValue<Int64>(), SoleValue<Int64>(), SoleValue<Int64>())
        var (authorityID, authorityName) = (SoleValue<String>(), SoleValue<String>())
        var units = SoleValue<[String]>()
        var platform = SoleValue<ServerPlatform>()
        try decoder.forEachMember { (decoder, key) throws(JSONError) in
            switch key {
            case "organization_units": units.take(try decoder.strings())
            case "server_platform": platform.take(try ServerPlatform(&decoder))
            case "organization", "ca_cert", "cert_validity":
                try decoder.forEachMember { (decoder, member) throws(JSONError) in
                    switch (key, member) {
                    case ("organization", "id"): organizationID.take(try decoder.integer())
                    case ("ca_cert", "id"): authorityID.take(try decoder.string())
                    case ("ca_cert", "name"): authorityName.take(try decoder.string())
                    case ("cert_validity", "years"): years.take(try decoder.integer())
                    case ("cert_validity", "days"): days.take(try decoder.integer())
                    default: try decoder.scanner.skipValue()
                    }
                }
            default: try decoder.scanner.skipValue()
            }
        }
        guard case .reissue(let common) = element else { return nil }
        self.common = common
        self.organizationID = organizationID.value
        organizationUnits = units.value ?? []
        serverPlatform = platform.value
        self.authorityID = authorityID.value
        self.authorityName = authorityName.value
        validityYears = years.value
        validityDays = days.value
    }
}
