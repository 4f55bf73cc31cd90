// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What stands inside the `extnValue` of an extension that is known here.
struct ExtensionContent {
    /// The entries, for a subject alternative name.
    var names: [GeneralName] = []
    /// Why the value does not parse.
    var defect: ParsingError?

    /// Reads the value at a tape index, walking it on the same tape where it is in one piece.
    ///
    /// Extensions that are not known here are left alone: their value is nobody's business but their owner's.
    init(_ oid: OID, value: [UInt8], at index: Int, _ walk: inout DERWalk) throws(ParsingError) {
        guard let shape = Shape(oid) else { return }
        let element = walk.elements[index]
        if element.isConstructed {
            var inner = try DERWalk(value, limits: walk.limits)
            try read(shape, &inner, 0..<value.count, depth: Int(element.depth) + 1)
            walk.adoptIssues(of: inner, at: Int(element.start))
            // Offsets in joined octets are no places in the request.
            defect = defect.map { ParsingError($0.code, $0.message, offset: Int(element.start)) }
        } else {
            try read(shape, &walk, element.content, depth: Int(element.depth) + 1)
        }
    }

    /// Whether the extension is one that RFCs define for certificates of servers.
    static func isKnown(_ oid: OID) -> Bool { Shape(oid) != nil && Shape.ofVendors[oid] == nil }

    private mutating func read(
        _ shape: Shape, _ walk: inout DERWalk, _ range: Range<Int>, depth: Int
    ) throws(ParsingError) {
        do throws(ParsingError) {
            let root = try walk.walk(range, depth: depth)
            if shape == .generalNames { readNames(&walk, root) }
            if let failure = walk.failure(of: root) { throw failure }
            try check(shape, &walk, root)
            let end = walk.elements[root].encoding.upperBound
            if end != range.upperBound {
                throw ParsingError(.unexpectedElement, "bytes follow the value of an extension", offset: end)
            }
        } catch {
            if error.code == .tooDeep { throw error }
            defect = error
        }
    }

    private mutating func readNames(_ walk: inout DERWalk, _ root: Int) {
        guard walk.elements[root].identifier == DERTag.sequence else { return }
        walk.checkGeneralNames(of: root)
        var list = walk.children(of: root)
        names.reserveCapacity(min(Int(walk.elements[root].next) - root, 256))
        while let entry = walk.take(&list) {
            let (name, entryDefect) = GeneralName.read(walk, at: entry)
            names.append(name)
            if defect == nil { defect = entryDefect }
        }
    }

    private func check(_ shape: Shape, _ walk: inout DERWalk, _ root: Int) throws(ParsingError) {
        switch shape {
        case .generalNames: try walk.expect(root, DERTag.sequence, "GeneralNames")
        case .bitString:
            guard walk.isString(root, DERTag.bitString) else { throw unexpected(walk, root) }
        case .octetString:
            guard walk.isString(root, DERTag.octetString) else { throw unexpected(walk, root) }
        case .purposes:
            var list = try walk.children(of: root, identifier: DERTag.sequence, "ExtKeyUsageSyntax")
            while let purpose = walk.take(&list) {
                try walk.expect(purpose, DERTag.objectIdentifier, "a key purpose")
            }
        case .features:
            var list = try walk.children(of: root, identifier: DERTag.sequence, "Features")
            while let feature = walk.take(&list) { try walk.expect(feature, DERTag.integer, "a TLS feature") }
        case .basicConstraints: try checkBasicConstraints(&walk, root)
        case .sequence: try walk.expect(root, DERTag.sequence, "the value of an extension")
        case .integer: try walk.expect(root, DERTag.integer, "the value of an extension")
        case .anyElement: break
        }
    }

    /// `BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }`.
    private func checkBasicConstraints(_ walk: inout DERWalk, _ root: Int) throws(ParsingError) {
        var parts = try walk.children(of: root, identifier: DERTag.sequence, "BasicConstraints")
        if let authority = walk.take(&parts, ifIdentifier: DERTag.boolean) {
            try walk.expect(authority, DERTag.boolean, "cA")
            let element = walk.elements[authority]
            if walk.bytes[element.contentStart] == 0 { walk.record(.encodedDefault, at: Int(element.start)) }
        }
        if let pathLength = walk.take(&parts, ifIdentifier: DERTag.integer) {
            try walk.expect(pathLength, DERTag.integer, "pathLenConstraint")
        }
        try walk.finish(parts, "BasicConstraints")
    }

    private func unexpected(_ walk: DERWalk, _ root: Int) -> ParsingError {
        ParsingError(
            .unexpectedElement, "the value of an extension is of another type", offset: Int(walk.elements[root].start))
    }

    /// What the value of a known extension has to be.
    private enum Shape {
        case generalNames
        case bitString
        case octetString
        case purposes
        case features
        case basicConstraints
        /// A SEQUENCE, whatever is in it.
        case sequence
        case integer
        /// One element, whatever it is.
        case anyElement

        init?(_ oid: OID) {
            switch oid {
            case .subjectAlternativeName: self = .generalNames
            case .keyUsage: self = .bitString
            case .subjectKeyIdentifier: self = .octetString
            case .extendedKeyUsage: self = .purposes
            case .tlsFeature: self = .features
            case .basicConstraints: self = .basicConstraints
            default:
                guard let shape = Self.ofCertificates[oid] ?? Self.ofVendors[oid] else { return nil }
                self = shape
            }
        }

        /// Those of RFC 5280, RFC 3739 and RFC 6962 of which only the outermost element is looked at.
        private static let ofCertificates = shapes([
            (
                .sequence,
                [
                    "2.5.29.9", "2.5.29.16", "2.5.29.18", "2.5.29.30", "2.5.29.31", "2.5.29.32", "2.5.29.33",
                    "2.5.29.35", "2.5.29.36", "2.5.29.46", "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.3",
                    "1.3.6.1.5.5.7.1.11",
                ]
            ),
            (.integer, ["2.5.29.54"]),
            (.octetString, ["1.3.6.1.4.1.11129.2.4.2"]),
            (.anyElement, ["1.3.6.1.4.1.11129.2.4.3"]),
        ])

        /// Those of Netscape, of Microsoft and of S/MIME that requests carry, likewise.
        static let ofVendors = shapes([
            (.sequence, ["1.2.840.113549.1.9.15", "1.3.6.1.4.1.311.21.7", "1.3.6.1.4.1.311.21.10"]),
            (.bitString, ["2.16.840.1.113730.1.1"]),
            (.anyElement, ["1.3.6.1.4.1.311.20.2"]),
        ])

        private static func shapes(_ list: [(Shape, [String])]) -> [OID: Shape] {
            list.reduce(into: [:]) { shapes, entry in
                for oid in entry.1.compactMap({ OID(dotted: $0) }) { shapes[oid] = entry.0 }
            }
        }
    }
}
