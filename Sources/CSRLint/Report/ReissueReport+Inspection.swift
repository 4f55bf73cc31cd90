// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension ReissueReport {
    /// What the report says of an inspected record.
    init(
        _ inspection: Inspection, of record: CertificateRecord, index: Int, isInactive: Bool, path: String?,
        includingContacts: Bool
    ) {
        self.index = index
        self.isInactive = isInactive
        certificateID = record.certificateID
        status = record.status.map { DisplayText.visible($0.rawValue) }
        isArchived = record.isArchived
        serialNumber = record.serialNumber.map { DisplayText.visible($0) }
        thumbprint = record.thumbprint.map { DisplayText.visible($0) }
        dateCreated = record.created.map { DisplayText.visible($0.text) }
        dateIssued = record.issued.map { DisplayText.visible($0.text) }
        validTill = record.expires.map { DisplayText.visible($0.text) }
        if includingContacts {
            contact = Contact(
                email: record.contact.email.map { DisplayText.visible($0) },
                firstName: record.contact.firstName.map { DisplayText.visible($0) },
                lastName: record.contact.lastName.map { DisplayText.visible($0) })
        }
        self.record = RecordSummary(
            commonName: record.commonName.map { DisplayText.visible($0) },
            dnsNames: record.dnsNames.map { $0.map { DisplayText.visible($0) } },
            keySize: record.keySize)
        csr = RequestSummary(inspection)
        comparison = Comparison(inspection)
        verdict = comparison.verdict(hasRequest: inspection.request != nil)
        hasNothingToCheck = inspection.hasNothingToCheck
        location = SourceLocation(path: path, line: record.places.start.line, column: record.places.start.column)
    }
}

extension Inspection {
    /// Whether there is no request because there was nothing to ask for: the record names no host.
    fileprivate var hasNothingToCheck: Bool {
        if case .absent = subject, recordFailure == nil, let record { !record.namesHost } else { false }
    }
}

extension ReissueReport.Comparison {
    /// How the two sides of an inspection compare.
    init(_ inspection: Inspection) {
        keySize = inspection.keySize?.outcome ?? .notCompared
        guard let names = inspection.comparedNames else { return }
        commonName = names.commonNameOutcome
        dnsNames = names.dnsNamesOutcome
        matched = names.matched.map(\.shown)
        onlyInRecord = names.onlyInRecord.map { Difference(name: $0.name.shown, reason: $0.reason) }
        onlyInRequest = names.onlyInRequest.map { Difference(name: $0.name.shown, reason: $0.reason) }
    }

    /// The overall word. The size of a bare public key can differ; that it fits makes no request of it.
    func verdict(hasRequest: Bool) -> ReissueReport.Verdict {
        let outcomes = [commonName, dnsNames, keySize]
        if outcomes.contains(.mismatch) { return .mismatch }
        return hasRequest && outcomes.contains(.match) ? .match : .notChecked
    }
}
