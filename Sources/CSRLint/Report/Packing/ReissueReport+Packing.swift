// csrlint
// SPDX-License-Identifier: Apache-2.0

extension ReissueReport: Packable {
    /// Writes the row.
    public func pack(into writer: inout PackWriter) {
        writer.write(index)
        writer.write(certificateID) { $0.write($1) }
        writer.write(status) { $0.writeShared($1) }
        writer.write(isInactive)
        writer.write(isArchived) { $0.write($1) }
        for text in [serialNumber, thumbprint, dateCreated, dateIssued, validTill] {
            writer.write(text) { $0.write($1) }
        }
        writer.write(contact) { writer, contact in
            for text in [contact.email, contact.firstName, contact.lastName] {
                writer.write(text) { $0.write($1) }
            }
        }
        writer.write(record.commonName) { $0.write($1) }
        writer.write(record.dnsNames) { $0.write($1) { $0.write($1) } }
        writer.write(record.keySize) { $0.write($1) }
        csr.pack(into: &writer, names: record.dnsNames ?? [])
        comparison.pack(into: &writer, names: record.dnsNames ?? [])
        writer.writeShared(verdict.rawValue)
        writer.write(hasNothingToCheck)
        location.pack(into: &writer)
    }

    /// Reads a row.
    public init(unpacking reader: inout PackReader) {
        index = reader.integer()
        certificateID = reader.optional { $0.number() }
        status = reader.optional { $0.sharedText() }
        isInactive = reader.truth()
        isArchived = reader.optional { $0.truth() }
        serialNumber = reader.optional { $0.text() }
        thumbprint = reader.optional { $0.text() }
        dateCreated = reader.optional { $0.text() }
        dateIssued = reader.optional { $0.text() }
        validTill = reader.optional { $0.text() }
        contact = reader.optional { reader in
            Contact(
                email: reader.optional { $0.text() }, firstName: reader.optional { $0.text() },
                lastName: reader.optional { $0.text() })
        }
        record.commonName = reader.optional { $0.text() }
        record.dnsNames = reader.optional { $0.array { $0.text() } }
        record.keySize = reader.optional { $0.number() }
        let names = record.dnsNames ?? []
        csr = RequestSummary(unpacking: &reader, names: names)
        comparison = Comparison(unpacking: &reader, names: names)
        verdict = Verdict(rawValue: reader.sharedText()) ?? .notChecked
        hasNothingToCheck = reader.truth()
        location = SourceLocation(unpacking: &reader)
    }
}

extension ReissueReport.Comparison {
    /// Writes the comparison of a row with these names in its record.
    fileprivate func pack(into writer: inout PackWriter, names: [String]) {
        for outcome in [commonName, dnsNames, keySize] { writer.writeShared(outcome.rawValue) }
        writer.write(matched, unlessEqualTo: names)
        for differences in [onlyInRecord, onlyInRequest] {
            writer.write(differences) { writer, difference in
                writer.write(difference.name)
                writer.writeShared(difference.reason.rawValue)
            }
        }
    }

    fileprivate init(unpacking reader: inout PackReader, names: [String]) {
        commonName = Outcome(rawValue: reader.sharedText()) ?? .notCompared
        dnsNames = Outcome(rawValue: reader.sharedText()) ?? .notCompared
        keySize = Outcome(rawValue: reader.sharedText()) ?? .notCompared
        matched = reader.texts(unlessEqualTo: names)
        onlyInRecord = Self.differences(&reader)
        onlyInRequest = Self.differences(&reader)
    }

    private static func differences(_ reader: inout PackReader) -> [Difference] {
        reader.array { reader in
            Difference(
                name: reader.text(), reason: NameComparison.Reason(rawValue: reader.sharedText()) ?? .subset)
        }
    }
}

extension PackWriter {
    /// Writes names, which mostly are those of the record.
    mutating func write(_ texts: [String], unlessEqualTo names: [String]) {
        write(texts == names ? nil : texts) { $0.write($1) { $0.write($1) } }
    }
}

extension PackReader {
    /// Reads names that mostly are those of the record.
    mutating func texts(unlessEqualTo names: [String]) -> [String] {
        optional { $0.array { $0.text() } } ?? names
    }
}
