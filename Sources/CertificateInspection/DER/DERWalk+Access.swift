// csrlint
// SPDX-License-Identifier: Apache-2.0

extension DERWalk {
    /// The children of an element, one after the other.
    struct Children {
        fileprivate var next: Int
        fileprivate let end: Int
    }

    /// The children of a constructed element with the given identifier octet.
    func children(of index: Int, identifier: UInt8, _ name: StaticString) throws(ParsingError) -> Children {
        try expect(index, identifier, name)
        return children(of: index)
    }

    /// The children of an element, of whatever kind.
    func children(of index: Int) -> Children {
        Children(next: index + 1, end: Int(elements[index].next))
    }

    /// Takes the next child off; nil when there is none.
    func take(_ children: inout Children) -> Int? {
        guard children.next < children.end else { return nil }
        defer { children.next = Int(elements[children.next].next) }
        return children.next
    }

    /// Takes the next child off if it has the given identifier octet.
    func take(_ children: inout Children, ifIdentifier identifier: UInt8) -> Int? {
        guard children.next < children.end, elements[children.next].identifier == identifier else { return nil }
        return take(&children)
    }

    /// Takes the next child off, which has to be there, have the given identifier octet, and be sound.
    func take(_ children: inout Children, _ identifier: UInt8, _ name: StaticString) throws(ParsingError) -> Int {
        guard let index = take(&children) else {
            let end = children.end > 0 ? elements[children.end - 1].encoding.upperBound : 0
            throw ParsingError(.unexpectedElement, "\(name) is missing", offset: end)
        }
        try expect(index, identifier, name)
        return index
    }

    /// Makes sure that there is no further child.
    func finish(_ children: Children, _ name: StaticString) throws(ParsingError) {
        guard children.next < children.end else { return }
        throw ParsingError(
            .unexpectedElement, "\(name) has an element too many", offset: Int(elements[children.next].start))
    }

    /// Makes sure that an element has the given identifier octet and is sound.
    func expect(_ index: Int, _ identifier: UInt8, _ name: StaticString) throws(ParsingError) {
        let element = elements[index]
        guard element.identifier == identifier else {
            throw ParsingError(.unexpectedElement, "another element stands for \(name)", offset: Int(element.start))
        }
        if let failure = failure(of: index) { throw failure }
    }

    /// The encoding of an element.
    func encoding(of index: Int) -> [UInt8] { copy(elements[index].encoding) }

    /// The content octets of an element; those of a string in pieces are joined, as OpenSSL joins them.
    func octets(of index: Int) -> [UInt8] {
        let element = elements[index]
        guard element.isConstructed else { return copy(element.content) }
        var joined: [UInt8] = []
        for piece in (index + 1)..<max(index + 1, Int(element.next)) where !elements[piece].isConstructed {
            joined.append(contentsOf: bytes[elements[piece].content])
        }
        return joined
    }

    /// The object identifier at an element that is known to be one.
    func objectIdentifier(at index: Int) -> OID { OID(sharing: bytes, elements[index].content) }

    /// Whether an element is a string type with the given identifier octet, in one piece or several.
    func isString(_ index: Int, _ identifier: UInt8) -> Bool { elements[index].identifier & ~0x20 == identifier }

    /// A sound INTEGER's value; nil where it does not fit.
    func integer(at index: Int) -> Int? {
        var content = elements[index].content
        guard let first = content.first else { return nil }
        let isNegative = bytes[first] >= 0x80
        while content.count > 8, bytes[content.lowerBound] == (isNegative ? 0xFF : 0) {
            content = (content.lowerBound + 1)..<content.upperBound
        }
        guard content.count <= 8 else { return nil }
        var value: UInt64 = isNegative ? .max : 0
        for offset in content { value = value << 8 | UInt64(bytes[offset]) }
        let signed = Int64(bitPattern: value)
        return (signed < 0) == isNegative ? Int(signed) : nil
    }

    func copy(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

    /// Takes over what a walk over joined octets found, at the place they come from.
    mutating func adoptIssues(of other: DERWalk, at offset: Int) {
        for issue in other.issues { record(issue.code, at: offset) }
    }
}
