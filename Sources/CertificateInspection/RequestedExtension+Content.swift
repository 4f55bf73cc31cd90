// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the values of extensions say, read on demand: nil for another extension and for a value that does not parse.
extension RequestedExtension {
    /// Whether the extension is one of those that RFC 3739, RFC 5280, RFC 6962 and RFC 7633 define for certificates.
    public var isKnown: Bool { ExtensionContent.isKnown(oid) }

    /// Whether `basicConstraints` asks for a certificate authority.
    public var makesAuthority: Bool? {
        content(of: .basicConstraints) { walk, root throws(ParsingError) in
            var parts = try walk.children(of: root, identifier: DERTag.sequence, "BasicConstraints")
            guard let authority = walk.take(&parts, ifIdentifier: DERTag.boolean) else { return false }
            try walk.expect(authority, DERTag.boolean, "cA")
            return walk.bytes[walk.elements[authority].contentStart] != 0
        }
    }

    /// The usages that `keyUsage` lists.
    public var keyUsage: KeyUsage? {
        content(of: .keyUsage) { walk, root throws(ParsingError) in
            guard walk.isString(root, DERTag.bitString) else {
                throw ParsingError(.unexpectedElement, "KeyUsage is no BIT STRING")
            }
            return KeyUsage(bits: walk.bits(of: root), unusedBits: walk.unusedBits(of: root) ?? 0)
        }
    }

    /// The purposes that `extendedKeyUsage` lists, in order.
    public var keyPurposes: [OID]? {
        content(of: .extendedKeyUsage) { walk, root throws(ParsingError) in
            var list = try walk.children(of: root, identifier: DERTag.sequence, "ExtKeyUsageSyntax")
            var purposes: [OID] = []
            while let purpose = walk.take(&list) {
                try walk.expect(purpose, DERTag.objectIdentifier, "a key purpose")
                purposes.append(walk.objectIdentifier(at: purpose))
            }
            return purposes
        }
    }

    /// The numbers of the TLS extensions that a server shall offer (RFC 7633); those above 65535 are none and left
    /// out.
    public var tlsFeatures: [UInt16]? {
        content(of: .tlsFeature) { walk, root throws(ParsingError) in
            var list = try walk.children(of: root, identifier: DERTag.sequence, "Features")
            var features: [UInt16] = []
            while let feature = walk.take(&list) {
                try walk.expect(feature, DERTag.integer, "a TLS feature")
                if let number = walk.integer(at: feature).flatMap(UInt16.init(exactly:)) { features.append(number) }
            }
            return features
        }
    }

    /// The octets of `subjectKeyIdentifier`.
    public var subjectKeyIdentifier: [UInt8]? {
        content(of: .subjectKeyIdentifier) { walk, root throws(ParsingError) in
            guard walk.isString(root, DERTag.octetString) else {
                throw ParsingError(.unexpectedElement, "SubjectKeyIdentifier is no OCTET STRING")
            }
            return walk.octets(of: root)
        }
    }

    /// What `read` makes of the value's one element.
    private func content<Content>(
        of expected: OID, _ read: (DERWalk, Int) throws(ParsingError) -> Content
    ) -> Content? {
        guard oid == expected else { return nil }
        return DERWalk.content(of: value, read)
    }
}

extension DERWalk {
    /// What `read` makes of the one element that octets hold; nil where they hold something else.
    static func content<Content>(
        of octets: [UInt8], _ read: (DERWalk, Int) throws(ParsingError) -> Content
    ) -> Content? {
        do throws(ParsingError) {
            var walk = try DERWalk(octets, limits: ParsingLimits())
            let root = try walk.walk(octets.indices)
            guard walk.failure(of: root) == nil, walk.elements[root].encoding.upperBound == octets.count else {
                return nil
            }
            return try read(walk, root)
        } catch {
            return nil
        }
    }
}
