// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestSummary {
    /// Writes the summary of a request beside a record with these names.
    func pack(into writer: inout PackWriter, names: [String]) {
        writer.write(sha256) { $0.write($1) }
        writer.write(isParsed)
        writer.write(version) { $0.write($1) }
        writer.write(subject) { writer, attribute in
            writer.writeShared(attribute.oid)
            writer.writeShared(attribute.type)
            writer.write(attribute.value)
        }
        writer.write(alternativeNames.dns, unlessEqualTo: names)
        for texts in [alternativeNames.ip, alternativeNames.email, alternativeNames.uri, alternativeNames.other] {
            writer.write(texts) { $0.write($1) }
        }
        writer.write(key) { writer, key in
            writer.writeShared(key.algorithm)
            writer.write(key.bits) { $0.write($1) }
            writer.write(key.curve) { $0.writeShared($1) }
            writer.write(key.exponent) { $0.writeShared($1) }
            writer.write(key.spkiSHA256)
        }
        writer.write(signature) { writer, signature in
            writer.writeShared(signature.algorithm)
            writer.writeShared(signature.oid)
            signature.verdict.pack(into: &writer)
        }
        for identifiers in [attributes, requestedExtensions] {
            writer.write(identifiers) { $0.writeShared($1) }
        }
        writer.write(failure) { writer, failure in
            writer.writeShared(failure.code)
            writer.writeShared(failure.message)
        }
    }

    /// Reads the summary of a request beside a record with these names.
    init(unpacking reader: inout PackReader, names: [String]) {
        sha256 = reader.optional { $0.digest() }
        isParsed = reader.truth()
        version = reader.optional { $0.integer() }
        subject = reader.array { reader in
            SubjectAttribute(oid: reader.sharedText(), type: reader.sharedText(), value: reader.text())
        }
        alternativeNames.dns = reader.texts(unlessEqualTo: names)
        alternativeNames.ip = reader.array { $0.text() }
        alternativeNames.email = reader.array { $0.text() }
        alternativeNames.uri = reader.array { $0.text() }
        alternativeNames.other = reader.array { $0.text() }
        key = reader.optional { reader in
            Key(
                algorithm: reader.sharedText(), bits: reader.optional { $0.integer() },
                curve: reader.optional { $0.sharedText() }, exponent: reader.optional { $0.sharedText() },
                spkiSHA256: reader.digest())
        }
        signature = reader.optional { reader in
            Signature(
                algorithm: reader.sharedText(), oid: reader.sharedText(),
                verdict: SignatureVerdict(unpacking: &reader))
        }
        attributes = reader.array { $0.sharedText() }
        requestedExtensions = reader.array { $0.sharedText() }
        failure = reader.optional { Failure(code: $0.sharedText(), message: $0.sharedText()) }
    }
}

extension SignatureVerdict {
    fileprivate func pack(into writer: inout PackWriter) {
        switch self {
        case .valid: writer.write(0)
        case .invalid: writer.write(1)
        case .unverifiable(let reason):
            writer.write(2)
            writer.writeShared(reason.code.rawValue)
            writer.writeShared(reason.message)
        }
    }

    fileprivate init(unpacking reader: inout PackReader) {
        switch reader.integer() {
        case 0: self = .valid
        case 1: self = .invalid
        default:
            self = .unverifiable(
                Reason(Reason.Code(rawValue: reader.sharedText()), reader.sharedText()))
        }
    }
}
