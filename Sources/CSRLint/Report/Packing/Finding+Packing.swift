// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Finding: Packable {
    /// Writes the finding.
    public func pack(into writer: inout PackWriter) {
        writer.writeShared(ruleID)
        writer.writeShared(severity.rawValue)
        writer.writeShared(status.rawValue)
        record.pack(into: &writer)
        writer.write(subject) { $0.write($1) }
        writer.write(message)
        writer.write(recordEvidence) { $1.pack(into: &$0) }
        writer.write(requestEvidence) { $1.pack(into: &$0) }
        location.pack(into: &writer)
        writer.writeShared(remedy)
        writer.write(related) { $1.pack(into: &$0) }
        writer.write(isOfRun)
        writer.write(waiver) { $1.pack(into: &$0) }
        writer.write(fingerprint)
    }

    /// Reads a finding.
    public init(unpacking reader: inout PackReader) {
        ruleID = reader.sharedText()
        severity = Severity(rawValue: reader.sharedText()) ?? .error
        status = Status(rawValue: reader.sharedText()) ?? .new
        record = RecordIdentity(unpacking: &reader)
        subject = reader.optional { $0.text() }
        message = reader.text()
        recordEvidence = reader.optional { Evidence(unpacking: &$0) }
        requestEvidence = reader.optional { Evidence(unpacking: &$0) }
        location = SourceLocation(unpacking: &reader)
        remedy = reader.sharedText()
        related = reader.array { Member(unpacking: &$0) }
        isOfRun = reader.truth()
        waiver = reader.optional { Waived(unpacking: &$0) }
        fingerprint = reader.text()
    }
}

extension Finding.Waived: Packable {
    /// Writes the waiver's words.
    public func pack(into writer: inout PackWriter) {
        writer.writeShared(reason)
        writer.writeShared(owner)
        writer.writeShared(expires)
    }

    /// Reads a waiver's words.
    public init(unpacking reader: inout PackReader) {
        self.init(reason: reader.sharedText(), owner: reader.sharedText(), expires: reader.sharedText())
    }
}

extension RecordIdentity: Packable {
    /// Writes the identity.
    public func pack(into writer: inout PackWriter) {
        writer.write(orderID) { $0.write($1) }
        writer.write(certificateID) { $0.write($1) }
        writer.write(csrSHA256) { $0.write($1) }
        writer.write(index)
    }

    /// Reads an identity.
    public init(unpacking reader: inout PackReader) {
        orderID = reader.optional { $0.number() }
        certificateID = reader.optional { $0.number() }
        csrSHA256 = reader.optional { $0.digest() }
        index = reader.integer()
    }
}

extension SourceLocation: Packable {
    /// Writes the place.
    public func pack(into writer: inout PackWriter) {
        writer.write(path) { $0.writeShared($1) }
        writer.write(line)
        writer.write(column)
    }

    /// Reads a place.
    public init(unpacking reader: inout PackReader) {
        path = reader.optional { $0.sharedText() }
        line = reader.integer()
        column = reader.integer()
    }
}

extension Finding.Evidence: Packable {
    /// Writes the side.
    public func pack(into writer: inout PackWriter) {
        writer.write(place)
        writer.write(value) { $0.write($1) }
    }

    /// Reads a side.
    public init(unpacking reader: inout PackReader) {
        place = reader.text()
        value = reader.optional { $0.text() }
    }
}

extension Finding.Member: Packable {
    /// Writes the member.
    public func pack(into writer: inout PackWriter) {
        writer.write(orderID) { $0.write($1) }
        writer.write(certificateID) { $0.write($1) }
        writer.write(csrSHA256) { $0.write($1) }
    }

    /// Reads a member.
    public init(unpacking reader: inout PackReader) {
        orderID = reader.optional { $0.number() }
        certificateID = reader.optional { $0.number() }
        csrSHA256 = reader.optional { $0.digest() }
    }
}
