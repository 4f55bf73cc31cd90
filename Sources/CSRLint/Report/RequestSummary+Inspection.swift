// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestSummary {
    /// What the report says of the request of an inspection.
    init(_ inspection: Inspection) {
        sha256 = inspection.csrSHA256
        key = inspection.publicKey.map(Key.init)
        failure = Failure(inspection)
        guard case .request(let request, let verdict) = inspection.subject else { return }
        isParsed = true
        version = request.version
        subject = request.subject.attributes.map(SubjectAttribute.init)
        alternativeNames = AlternativeNames(request.subjectAlternativeNames)
        signature = Signature(
            algorithm: request.signatureAlgorithm.displayName, oid: request.signatureAlgorithm.oid.description,
            verdict: verdict)
        attributes = (request.attributes ?? []).map(\.type.description)
        requestedExtensions = request.requestedExtensions.map(\.oid.description)
    }
}

extension RequestSummary.Failure {
    /// Why an inspection has no request; nil where it has one. The code is the rule that reports it.
    init?(_ inspection: Inspection) {
        switch inspection.subject {
        case .request, .list: return nil
        case .absent:
            self =
                inspection.recordFailure.map { Self(code: "record-undecodable", message: $0) }
                ?? Self(code: "csr-missing", message: "there is no request")
        case .privateKey:
            self.init(code: "csr-contains-private-key", message: "a private key stands where the request belongs")
        case .publicKey: self.init(code: "csr-not-a-request", message: "a bare public key")
        case .otherObject(let description): self.init(code: "csr-not-a-request", message: description)
        case .undecodable(let error): self.init(code: "csr-undecodable", message: "\(error)")
        case .oversized(let error): self.init(code: "csr-oversized", message: "\(error)")
        }
    }
}

extension RequestSummary.SubjectAttribute {
    fileprivate init(_ attribute: DistinguishedName.Attribute) {
        oid = attribute.type.description
        type = attribute.type.shortName ?? oid
        value = DisplayText.visible(attribute.utf8)
    }
}

extension RequestSummary.Key {
    fileprivate init(_ key: PublicKey) {
        algorithm = DisplayText.visible(key.algorithmName)
        bits = key.bitCount
        curve = key.curveName.map { DisplayText.visible($0) }
        exponent = key.exponentDecimal
        spkiSHA256 = key.spkiSHA256
    }
}

extension RequestSummary.AlternativeNames {
    fileprivate init(_ names: [GeneralName]) {
        for name in names {
            switch name {
            case .dnsName(let bytes): dns.append(DisplayText.visible(bytes))
            case .ipAddress(let bytes): ip.append(HostName(ipAddress: bytes)?.shown ?? Self.hexadecimal(bytes))
            case .rfc822Name(let bytes): email.append(DisplayText.visible(bytes))
            case .uniformResourceIdentifier(let bytes): uri.append(DisplayText.visible(bytes))
            case .directoryName(let name): other.append("directoryName:\(name.shown)")
            case .otherName(let type, _): other.append("otherName:\(type)")
            case .registeredID(let oid): other.append("registeredID:\(oid)")
            case .x400Address: other.append("x400Address")
            case .ediPartyName: other.append("ediPartyName")
            case .unknown(let tag, _): other.append("unknown:[\(tag)]")
            }
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.prefix(64).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
    }
}

extension DistinguishedName {
    /// The name's attributes as `CN=example.com, O=Example`, in visible form.
    fileprivate var shown: String {
        attributes.map { "\($0.type.shortName ?? $0.type.description)=\(DisplayText.visible($0.utf8))" }
            .joined(separator: ", ")
    }
}
