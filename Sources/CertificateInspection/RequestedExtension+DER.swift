// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestedExtension {
    /// Reads `Extensions ::= SEQUENCE OF Extension` (RFC 5280, 4.1), with the tape index of each `extnValue`.
    static func readList(
        _ walk: inout DERWalk, at index: Int
    ) throws(ParsingError) -> [(extension: RequestedExtension, value: Int)] {
        var list = try walk.children(of: index, identifier: DERTag.sequence, "Extensions")
        var extensions: [(extension: RequestedExtension, value: Int)] = []
        extensions.reserveCapacity(4)
        while let item = walk.take(&list) {
            var parts = try walk.children(of: item, identifier: DERTag.sequence, "Extension")
            let type = try walk.take(&parts, DERTag.objectIdentifier, "an extension's identifier")
            var isCritical = false
            if let critical = walk.take(&parts, ifIdentifier: DERTag.boolean) {
                try walk.expect(critical, DERTag.boolean, "critical")
                isCritical = walk.bytes[walk.elements[critical].contentStart] != 0
                if !isCritical { walk.record(.encodedDefault, at: Int(walk.elements[critical].start)) }
            }
            guard let value = walk.take(&parts), walk.isString(value, DERTag.octetString),
                !walk.elements[value].isBroken
            else {
                throw ParsingError(
                    .unexpectedElement, "an extension's value is missing", offset: Int(walk.elements[item].start))
            }
            try walk.finish(parts, "Extension")
            extensions.append(
                (
                    RequestedExtension(
                        oid: walk.objectIdentifier(at: type), isCritical: isCritical, value: walk.octets(of: value)),
                    value
                ))
        }
        return extensions
    }
}
