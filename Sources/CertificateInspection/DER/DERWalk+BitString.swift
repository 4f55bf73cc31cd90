// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DERWalk {
    /// Takes a sound BIT STRING off, in one piece or several.
    func takeBitString(_ children: inout Children, _ name: StaticString) throws(ParsingError) -> Int {
        guard let index = take(&children) else {
            return try take(&children, DERTag.bitString, name)
        }
        guard isString(index, DERTag.bitString) else {
            throw ParsingError(
                .unexpectedElement, "\(name) is no BIT STRING", offset: Int(elements[index].start))
        }
        if let failure = failure(of: index) { throw failure }
        return index
    }

    /// The octets of a sound BIT STRING without the one that counts its unused bits.
    func bits(of index: Int) -> [UInt8] {
        let element = elements[index]
        guard !element.isConstructed else { return Array(octets(of: index).dropFirst()) }
        return copy(element.content.dropFirst())
    }

    /// The first octet of a sound BIT STRING.
    func unusedBits(of index: Int) -> UInt8? {
        let element = elements[index]
        return element.isConstructed ? octets(of: index).first : element.content.first.map { bytes[$0] }
    }
}
