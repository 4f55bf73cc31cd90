// csrlint
// SPDX-License-Identifier: Apache-2.0

extension GeneralName {
    /// Reads one `GeneralName`, and the defect it has, if any.
    ///
    /// An entry that cannot be read is kept as `.unknown` with its DER, so that a list never looks shorter than it is.
    static func read(_ walk: DERWalk, at index: Int) -> (name: GeneralName, defect: ParsingError?) {
        do throws(ParsingError) {
            if let failure = walk.failure(of: index) { throw failure }
            return try readSound(walk, at: index)
        } catch {
            let tag = walk.elements[index].identifier & 0x1F
            return (.unknown(tag: tag, walk.encoding(of: index)), error)
        }
    }

    private static func readSound(
        _ walk: DERWalk, at index: Int
    ) throws(ParsingError) -> (name: GeneralName, defect: ParsingError?) {
        let element = walk.elements[index]
        switch element.identifier {
        case 0x81, 0xA1: return (.rfc822Name(walk.octets(of: index)), nil)
        case 0x82, 0xA2: return (.dnsName(walk.octets(of: index)), nil)
        case 0x86, 0xA6: return (.uniformResourceIdentifier(walk.octets(of: index)), nil)
        case 0x87, 0xA7:
            let octets = walk.octets(of: index)
            return (.ipAddress(octets), octets.count == 4 || octets.count == 16 ? nil : address(element))
        case 0x88:
            guard OID.isWellFormed(walk.bytes, element.content) else {
                throw ParsingError(.malformed, "a registeredID is no object identifier", offset: Int(element.start))
            }
            return (.registeredID(walk.objectIdentifier(at: index)), nil)
        case 0xA0: return (try otherName(walk, index), nil)
        case 0xA3: return (.x400Address(walk.encoding(of: index)), nil)
        case 0xA4:
            var inner = walk.children(of: index)
            let name = try walk.take(&inner, DERTag.sequence, "directoryName")
            try walk.finish(inner, "directoryName")
            return (.directoryName(try DistinguishedName(walk, at: name)), nil)
        case 0xA5: return (.ediPartyName(walk.encoding(of: index)), nil)
        default:
            throw ParsingError(.unexpectedElement, "a general name has no known tag", offset: Int(element.start))
        }
    }

    private static func address(_ element: DERElement) -> ParsingError {
        ParsingError(.malformed, "an iPAddress has neither 4 nor 16 octets", offset: Int(element.start))
    }

    /// `OtherName ::= SEQUENCE { type-id, value [0] EXPLICIT ANY }`, implicitly tagged.
    private static func otherName(_ walk: DERWalk, _ index: Int) throws(ParsingError) -> GeneralName {
        var parts = walk.children(of: index)
        let type = try walk.take(&parts, DERTag.objectIdentifier, "otherName's type")
        let wrapper = try walk.take(&parts, 0xA0, "otherName's value")
        try walk.finish(parts, "otherName")
        var inner = walk.children(of: wrapper)
        guard let value = walk.take(&inner) else {
            throw ParsingError(
                .unexpectedElement, "otherName's value is missing", offset: Int(walk.elements[wrapper].start))
        }
        try walk.finish(inner, "otherName's value")
        return .otherName(type: walk.objectIdentifier(at: type), value: walk.encoding(of: value))
    }
}

extension DERWalk {
    /// Names the strings in pieces among the implicitly tagged entries of a list of general names.
    mutating func checkGeneralNames(of index: Int) {
        var names = children(of: index)
        while let name = take(&names) {
            switch elements[name].identifier {
            case 0xA1, 0xA2, 0xA6, 0xA7: record(.constructedString, at: Int(elements[name].start))
            default: break
            }
        }
    }
}
