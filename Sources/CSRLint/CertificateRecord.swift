// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// What a certificate authority recorded beside a request: the side that the request is compared with.
///
/// The record is the vendor's answer in neutral terms, so that another source of records is one more initializer.
public struct CertificateRecord: Sendable {
    /// The order's number, where it is known.
    public var orderID: Int64?
    /// The certificate's number.
    public var certificateID: Int64?
    /// The name that the certificate is issued to, as written.
    public var commonName: JSONString?
    /// The names that the certificate secures, as written; nil where the record has no such list.
    public var dnsNames: [JSONString]?
    /// The size of the key in bits.
    public var keySize: Int64?
    /// The text of the request.
    public var requestText: [UInt8]?
    /// The status, normalised.
    public var status: ReissueStatus?
    /// Whether the record is archived.
    public var isArchived: Bool?
    /// When the certificate was asked for.
    public var created: Reissue.DateField?
    /// When it was issued.
    public var issued: Reissue.DateField?
    /// Until when it is valid.
    public var expires: Reissue.DateField?
    /// Its serial number, as written.
    public var serialNumber: JSONString?
    /// Its thumbprint, as written.
    public var thumbprint: JSONString?
    /// The organisation that the order names, as written.
    public var organizationName: JSONString?
    /// The number of the user who asked for it.
    public var userID: Int64?
    /// How many plain names the order has paid for, as written.
    public var purchasedDNSNames: JSONString?
    /// How many wildcard names the order has paid for, as written.
    public var purchasedWildcardNames: JSONString?
    /// Contact data of the person who asked for it.
    public var contact = Contact()
    /// What had to be bent to read the record.
    public var notes: [DecodingNote] = []
    /// Where the record and its fields stand.
    public var places: Places

    /// Contact data.
    public struct Contact: Sendable {
        /// The address.
        public var email: JSONString?
        /// The first name.
        public var firstName: JSONString?
        /// The last name.
        public var lastName: JSONString?
    }

    /// Where a record and its fields stand in the input.
    public struct Places: Sendable {
        /// The JSON pointer of the record.
        public var pointer: String
        /// The place of the record.
        public var start: SourcePosition
        /// The place of a field's value, of the record where it has no such field.
        public var position: @Sendable (ReissueField) -> SourcePosition

        /// Makes places.
        public init(
            pointer: String, start: SourcePosition, position: @escaping @Sendable (ReissueField) -> SourcePosition
        ) {
            self.pointer = pointer
            self.start = start
            self.position = position
        }

        /// The JSON pointer of a field.
        public func pointer(of field: ReissueField) -> String { "\(pointer)/\(field.rawValue)" }
    }

    /// A record without content, at a place.
    public init(places: Places) {
        self.places = places
    }

    /// The record that a reissue is.
    public init(_ reissue: Reissue, orderID: Int64?, places: Places) {
        self.places = places
        self.orderID = orderID ?? reissue.orderID
        certificateID = reissue.id
        commonName = reissue.commonName
        dnsNames = reissue.dnsNames
        keySize = reissue.keySize
        requestText = reissue.csr
        status = reissue.status
        isArchived = reissue.isArchived
        created = reissue.dateCreated
        issued = reissue.dateIssued
        expires = reissue.validTill
        serialNumber = reissue.serialNumber
        thumbprint = reissue.thumbprint
        organizationName = reissue.organizationName
        userID = reissue.userID
        purchasedDNSNames = reissue.purchasedDNSNames
        purchasedWildcardNames = reissue.purchasedWildcardNames
        contact = Contact(email: reissue.email, firstName: reissue.firstName, lastName: reissue.lastName)
        notes = reissue.notes
    }
}
