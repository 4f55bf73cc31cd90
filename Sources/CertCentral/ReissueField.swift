// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A field of a reissue, by the name that CertCentral gives it.
public enum ReissueField: String, CaseIterable, Hashable, Sendable {
    /// The certificate's number.
    case id
    /// The order's number.
    case orderID = "order_id"
    /// The certificate's thumbprint.
    case thumbprint
    /// The certificate's serial number.
    case serialNumber = "serial_number"
    /// The common name.
    case commonName = "common_name"
    /// The DNS names.
    case dnsNames = "dns_names"
    /// The state of the reissue.
    case status
    /// When the reissue was asked for.
    case dateCreated = "date_created"
    /// When the certificate was issued.
    case dateIssued = "date_issued"
    /// When the validity begins.
    case validFrom = "valid_from"
    /// When the validity ends.
    case validTill = "valid_till"
    /// How many days of validity are left.
    case daysRemaining = "days_remaining"
    /// The request that was submitted.
    case csr
    /// The size of the key in bits.
    case keySize = "key_size"
    /// Whether the certificate is archived.
    case archived
    /// The number of the user who asked.
    case userID = "user_id"
    /// The user's address.
    case email
    /// The addresses of an S/MIME certificate.
    case emails
    /// The user's first name.
    case firstName = "firstname"
    /// The user's last name.
    case lastName = "lastname"
    /// The number of the receipt.
    case receiptID = "receipt_id"
    /// How many DNS names were bought.
    case purchasedDNSNames = "purchased_dns_names"
    /// How many wildcard names were bought.
    case purchasedWildcardNames = "purchased_wildcard_names"
    /// The hash function of the signature.
    case signatureHash = "signature_hash"
    /// The certificate of the authority that issued.
    case caCertificate = "ca_cert"
    /// The organization.
    case organization
}
