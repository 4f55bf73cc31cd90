// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint
internal import JSONReader

/// A column of the list of reissues: the one description that all its forms and its schema are made from.
struct ListedField: Sendable {
    /// What a reissue has in a column.
    enum Value {
        case text(String?)
        case pem(String?)
        case number(Int64?)
        case truth(Bool?)
        case texts([String]?)
    }

    /// The name, as the vendor writes it.
    let name: String
    /// Whether it tells of a person, and so is shown on request only.
    let isContact: Bool
    let value: @Sendable (ListedReissue) -> Value

    static let all: [ListedField] = [
        number("order_id") { $0.orderID },
        number("id") { $0.reissue.id },
        external("status") { $0.status.map { JSONString($0.rawValue) } },
        external("common_name") { $0.commonName },
        list("dns_names") { $0.dnsNames },
        number("key_size") { $0.reissue.keySize },
        external("date_created") { $0.dateCreated?.text },
        external("date_issued") { $0.dateIssued?.text },
        external("valid_from") { $0.validFrom?.text },
        external("valid_till") { $0.validTill?.text },
        number("days_remaining") { $0.reissue.daysRemaining },
        ListedField(name: "archived", isContact: false) { .truth($0.reissue.isArchived) },
        external("serial_number") { $0.serialNumber },
        external("thumbprint") { $0.thumbprint },
        number("user_id") { $0.reissue.userID },
        external("email", isContact: true) { $0.email },
        list("emails", isContact: true) { $0.emails },
        external("firstname", isContact: true) { $0.firstName },
        external("lastname", isContact: true) { $0.lastName },
        external("receipt_id") { $0.receiptID },
        external("purchased_dns_names") { $0.purchasedDNSNames },
        external("purchased_wildcard_names") { $0.purchasedWildcardNames },
        external("signature_hash") { $0.signatureHash },
        external("ca_cert") { $0.caCertificate },
        external("organization") { $0.organizationName },
        ListedField(name: "csr", isContact: false) { .pem($0.csr) },
    ]

    /// The columns that are shown.
    static func shown(includingContacts: Bool) -> [ListedField] {
        all.filter { includingContacts || !$0.isContact }
    }

    private static func number(_ name: String, _ value: @escaping @Sendable (ListedReissue) -> Int64?) -> Self {
        Self(name: name, isContact: false) { .number(value($0)) }
    }

    private static func external(
        _ name: String, isContact: Bool = false, _ value: @escaping @Sendable (Reissue) -> JSONString?
    ) -> Self {
        Self(name: name, isContact: isContact) { .text(value($0.reissue).map(DisplayText.visible)) }
    }

    private static func list(
        _ name: String, isContact: Bool = false, _ value: @escaping @Sendable (Reissue) -> [JSONString]?
    ) -> Self {
        Self(name: name, isContact: isContact) { .texts(value($0.reissue)?.map(DisplayText.visible)) }
    }
}
