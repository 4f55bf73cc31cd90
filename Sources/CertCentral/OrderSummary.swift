// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A row of List orders, read tolerantly: only its number is required. What contradicts itself counts as absent.
public struct OrderSummary: Sendable {
    /// The order's number.
    public let id: OrderID
    /// The order's status.
    public let status: ReissueStatus?
    /// The name of its primary certificate.
    public let commonName: String?
    /// The further names of its primary certificate.
    public let dnsNames: [String]
    /// The last day of its primary certificate, as written.
    public let validTill: String?
    /// The number of its organization.
    public let organizationID: Int64?
    /// The number of its division.
    public let containerID: Int64?
    /// The product, as in `ssl_plus`.
    public let productNameID: String?
    /// How many reissues there are.
    public let reissuesCount: Int64?
    /// Whether there are reissues.
    public let hasReissues: Bool?
    /// How many duplicates there are.
    public let duplicatesCount: Int64?
    /// Whether there are duplicates.
    public let hasDuplicates: Bool?

    /// Whether there is a word on reissues that cannot be read.
    private let areReissuesUnreadable: Bool

    /// Whether it is known that there are no reissues, so that asking for them would be a request for nothing.
    ///
    /// Only a count of 0, or without any count the word that there are none, is taken for that; what is unreadable or
    /// contradicts itself is not.
    public var isKnownToHaveNoReissues: Bool {
        guard !areReissuesUnreadable else { return false }
        if let reissuesCount { return reissuesCount == 0 && hasReissues != true }
        return hasReissues == false
    }

    /// Takes the row that comes next; nil where it has no usable number.
    init?(_ decoder: inout ReissueDecoder) throws(JSONError) {
        var members = Members()
        try decoder.forEachMember { (decoder, key) throws(JSONError) in
            try members.take(key, &decoder)
        }
        guard let id = members.id.value.flatMap(OrderID.init) else { return nil }
        self.id = id
        status = members.status.value.map(ReissueStatus.init(normalizing:))
        commonName = (members.certificate.commonName ?? members.row.commonName)
        dnsNames = members.certificate.dnsNames ?? members.row.dnsNames ?? []
        validTill = members.certificate.validTill ?? members.row.validTill
        organizationID = members.organizationID.value
        containerID = members.containerID.value
        productNameID = members.productNameID.value
        reissuesCount = members.reissuesCount.value
        areReissuesUnreadable = members.reissuesCount.isUnreadable || members.hasReissues.isUnreadable
        hasReissues = members.hasReissues.value
        duplicatesCount = members.duplicatesCount.value
        hasDuplicates = members.hasDuplicates.value
    }
}

/// The members of a row as they are met.
private struct Members {
    var id = SoleValue<Int64>()
    var status = SoleValue<String>()
    var organizationID = SoleValue<Int64>()
    var containerID = SoleValue<Int64>()
    var productNameID = SoleValue<String>()
    var reissuesCount = SoleValue<Int64>()
    var hasReissues = SoleValue<Bool>()
    var duplicatesCount = SoleValue<Int64>()
    var hasDuplicates = SoleValue<Bool>()
    var certificate = CertificateMembers()
    /// The same, where they stand in the row itself.
    var row = CertificateMembers()

    mutating func take(_ key: String, _ decoder: inout ReissueDecoder) throws(JSONError) {
        switch key {
        case "id": id.take(try decoder.integer())
        case "status": status.take(try decoder.string())
        case "certificate":
            try decoder.forEachMember { (decoder, key) throws(JSONError) in
                try certificate.take(key, &decoder)
            }
        case "organization": try decoder.forEachMember("id", into: &organizationID)
        case "organization_id": organizationID.take(try decoder.integer())
        case "container": try decoder.forEachMember("id", into: &containerID)
        case "container_id": containerID.take(try decoder.integer())
        case "product":
            try decoder.forEachMember { (decoder, key) throws(JSONError) in
                if key == "name_id" {
                    productNameID.take(try decoder.string())
                } else {
                    try decoder.scanner.skipValue()
                }
            }
        case "product_name_id": productNameID.take(try decoder.string())
        case "reissues_count": reissuesCount.take(try decoder.integer())
        case "has_reissues": hasReissues.take(try decoder.boolean())
        case "duplicates_count": duplicatesCount.take(try decoder.integer())
        case "has_duplicates": hasDuplicates.take(try decoder.boolean())
        default: try row.take(key, &decoder)
        }
    }
}

/// What a row says of the primary certificate.
private struct CertificateMembers {
    private var commonNames = SoleValue<String>()
    private var nameLists = SoleValue<[String]>()
    private var lastDays = SoleValue<String>()

    var commonName: String? { commonNames.value }
    var dnsNames: [String]? { nameLists.value }
    var validTill: String? { lastDays.value }

    mutating func take(_ key: String, _ decoder: inout ReissueDecoder) throws(JSONError) {
        switch key {
        case "common_name": commonNames.take(try decoder.string())
        case "dns_names": nameLists.take(try decoder.strings())
        case "valid_till": lastDays.take(try decoder.string())
        default: try decoder.scanner.skipValue()
        }
    }
}

extension ReissueDecoder {
    /// Takes one number out of the object that comes next.
    fileprivate mutating func forEachMember(
        _ name: String, into value: inout SoleValue<Int64>
    ) throws(JSONError) {
        try forEachMember { (decoder, key) throws(JSONError) in
            if key == name {
                value.take(try decoder.integer())
            } else {
                try decoder.scanner.skipValue()
            }
        }
    }
}
