// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// One reissue of an order as List reissues answers it, read tolerantly: no field is required.
///
/// Every field is optional, in the vendor's terms. What had to be bent to read it stands in `notes`.
public struct Reissue: Sendable {
    /// A date as written and, where it could be read, the instant.
    public struct DateField: Hashable, Sendable {
        /// The text as written.
        public let text: JSONString
        /// The instant; a date alone is its first second in UTC. Nil where the text is no date.
        public let instant: Timestamp?
        /// Whether the text names a day without a time.
        public let isDateOnly: Bool
        /// How the text departs from ISO 8601 with the offset of UTC; empty where it could not be read.
        public let liberties: DateLiberties

        /// Makes a field.
        public init(text: JSONString, instant: Timestamp?, isDateOnly: Bool, liberties: DateLiberties = []) {
            self.text = text
            self.instant = instant
            self.isDateOnly = isDateOnly
            self.liberties = liberties
        }
    }

    /// `id`: the certificate's number.
    public var id: Int64?
    /// `order_id`, where the saved row carries one.
    public var orderID: Int64?
    /// `thumbprint` as written; nil where absent or blank.
    public var thumbprint: JSONString?
    /// `serial_number` as written; nil where absent or blank.
    public var serialNumber: JSONString?
    /// `common_name` as written; nil where absent or blank.
    public var commonName: JSONString?
    /// `dns_names` as written, blank entries dropped; nil where absent or null.
    public var dnsNames: [JSONString]?
    /// `status`, normalised.
    public var status: ReissueStatus?
    /// `date_created`.
    public var dateCreated: DateField?
    /// `date_issued`.
    public var dateIssued: DateField?
    /// `valid_from`.
    public var validFrom: DateField?
    /// `valid_till`.
    public var validTill: DateField?
    /// `days_remaining`.
    public var daysRemaining: Int64?
    /// `csr`: the bytes of the text, escapes resolved; nil where absent or null. Blank text is kept.
    public var csr: [UInt8]?
    /// `key_size` in bits; nil where absent, null, 0 or unreadable.
    public var keySize: Int64?
    /// `archived`.
    public var isArchived: Bool?
    /// `user_id`.
    public var userID: Int64?
    /// `email` of the user: contact data.
    public var email: JSONString?
    /// `emails` of an S/MIME certificate: contact data.
    public var emails: [JSONString]?
    /// `firstname` or `first_name`: contact data.
    public var firstName: JSONString?
    /// `lastname` or `last_name`: contact data.
    public var lastName: JSONString?
    /// `receipt_id`.
    public var receiptID: JSONString?
    /// `purchased_dns_names` as written.
    public var purchasedDNSNames: JSONString?
    /// `purchased_wildcard_names` as written.
    public var purchasedWildcardNames: JSONString?
    /// `signature_hash`.
    public var signatureHash: JSONString?
    /// The `name` of `ca_cert`, else its `id`.
    public var caCertificate: JSONString?
    /// The `name` of `organization`, which other endpoints answer and saved rows may carry.
    public var organizationName: JSONString?
    /// The keys that neither the documentation nor experience knows, as written.
    public var unknownKeys: [JSONString] = []
    /// What was unexpected and read all the same.
    public var notes: [DecodingNote] = []

    /// Makes an empty reissue.
    public init() {}
}
