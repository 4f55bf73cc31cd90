// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension ReissueDecoder {
    /// Takes the value of a known key into its field.
    mutating func takeValue(of known: ReissueKey) throws(JSONError) {
        switch known.field {
        case .id: reissue.id = try integer()
        case .orderID: reissue.orderID = try integer()
        case .thumbprint: reissue.thumbprint = try text()
        case .serialNumber: reissue.serialNumber = try text()
        case .commonName: reissue.commonName = try text()
        case .dnsNames: reissue.dnsNames = try list()
        case .status: reissue.status = try text().map { ReissueStatus(normalizing: $0.string) }
        case .dateCreated: reissue.dateCreated = try date()
        case .dateIssued: reissue.dateIssued = try date()
        case .validFrom: reissue.validFrom = try date()
        case .validTill: reissue.validTill = try date()
        case .daysRemaining: reissue.daysRemaining = try integer()
        case .csr: reissue.csr = try octets()
        case .keySize:
            let size = try integer()
            reissue.keySize = size == 0 ? nil : size
        case .archived: reissue.isArchived = try boolean()
        case .userID: reissue.userID = try integer()
        case .email: reissue.email = try text()
        case .emails: reissue.emails = try list()
        case .firstName:
            let name = try text()
            if !known.isAlternative || reissue.firstName == nil { reissue.firstName = name ?? reissue.firstName }
        case .lastName:
            let name = try text()
            if !known.isAlternative || reissue.lastName == nil { reissue.lastName = name ?? reissue.lastName }
        case .receiptID: reissue.receiptID = try text()
        case .purchasedDNSNames: reissue.purchasedDNSNames = try text()
        case .purchasedWildcardNames: reissue.purchasedWildcardNames = try text()
        case .signatureHash: reissue.signatureHash = try text()
        case .caCertificate: reissue.caCertificate = try name(orElse: "id")
        case .organization: reissue.organizationName = try name(orElse: "display_name")
        case nil: try scanner.skipValue()
        }
    }

    private mutating func date() throws(JSONError) -> Reissue.DateField? {
        let position = scanner.position
        guard let text = try text() else { return nil }
        if text.utf8.trimmingWhiteSpace().starts(with: "0000-00-00".utf8) {
            note(.unreadable(found: "zero date", expected: "date"), at: position)
            return nil
        }
        let date = DateText(text.utf8, .tolerant)
        return Reissue.DateField(
            text: text, instant: date?.instant, isDateOnly: date?.isDateOnly ?? false,
            liberties: date?.liberties ?? [])
    }

    /// The `name` of an object such as Order info documents, else another member of it; or a bare text.
    private mutating func name(orElse fallback: String) throws(JSONError) -> JSONString? {
        guard try scanner.kind() == .object else {
            let position = scanner.position
            let text = try text()
            if text != nil { note(.convertedType(found: "string", expected: "object"), at: position) }
            return text
        }
        let position = scanner.position
        var name: JSONString?
        var other: JSONString?
        var isContradictory = false
        try scanner.beginObject()
        while let token = try scanner.nextKey() {
            if scanner.isEqual(token, to: Array("name".utf8)) {
                let text = try plainText()
                if let name, name != text { isContradictory = true }
                name = text
            } else if scanner.isEqual(token, to: Array(fallback.utf8)) {
                let text = try plainText()
                if let other, other != text { isContradictory = true }
                other = text
            } else {
                try scanner.skipValue()
            }
        }
        guard isContradictory else { return name ?? other }
        note(.unreadable(found: "object with a key twice", expected: "object"), at: position)
        return nil
    }
}

extension Reissue {
    /// Makes a field absent.
    mutating func clear(_ field: ReissueField) {
        switch field {
        case .id: id = nil
        case .orderID: orderID = nil
        case .thumbprint: thumbprint = nil
        case .serialNumber: serialNumber = nil
        case .commonName: commonName = nil
        case .dnsNames: dnsNames = nil
        case .status: status = nil
        case .dateCreated: dateCreated = nil
        case .dateIssued: dateIssued = nil
        case .validFrom: validFrom = nil
        case .validTill: validTill = nil
        case .daysRemaining: daysRemaining = nil
        case .csr: csr = nil
        case .keySize: keySize = nil
        case .archived: isArchived = nil
        case .userID: userID = nil
        case .email: email = nil
        case .emails: emails = nil
        case .firstName: firstName = nil
        case .lastName: lastName = nil
        case .receiptID: receiptID = nil
        case .purchasedDNSNames: purchasedDNSNames = nil
        case .purchasedWildcardNames: purchasedWildcardNames = nil
        case .signatureHash: signatureHash = nil
        case .caCertificate: caCertificate = nil
        case .organization: organizationName = nil
        }
    }
}
