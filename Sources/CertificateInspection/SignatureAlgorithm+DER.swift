// csrlint
// SPDX-License-Identifier: Apache-2.0

extension SignatureAlgorithm {
    /// Reads an `AlgorithmIdentifier`.
    init(_ walk: DERWalk, at index: Int) throws(ParsingError) {
        var parts = try walk.children(of: index, identifier: DERTag.sequence, "AlgorithmIdentifier")
        let type = try walk.take(&parts, DERTag.objectIdentifier, "an algorithm's identifier")
        let parameters = walk.take(&parts)
        try walk.finish(parts, "AlgorithmIdentifier")
        self.init(
            oid: walk.objectIdentifier(at: type), parameters: parameters.map { walk.algorithmParameters(at: $0) })
    }
}

extension DERWalk {
    /// The DER of an algorithm's parameters; the NULL that nearly all of them are costs no allocation.
    func algorithmParameters(at index: Int) -> [UInt8] {
        let element = elements[index]
        return element.identifier == DERTag.null && element.encoding.count == 2
            ? Self.nullEncoding : encoding(of: index)
    }

    private static let nullEncoding: [UInt8] = [DERTag.null, 0]
}
