// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestAttribute {
    /// The values as text in UTF-8, in order; nil in place of one that is no string.
    ///
    /// Octets that a value's string type cannot hold are kept as they are.
    public var texts: [[UInt8]?] {
        values.map { value in
            DERWalk.content(of: value) { walk, root throws(ParsingError) in try walk.text(at: root) }
        }
    }
}

extension DERWalk {
    /// The text of a string of any type, as UTF-8.
    func text(at index: Int) throws(ParsingError) -> [UInt8] {
        let element = elements[index]
        if let failure = failure(of: index) { throw failure }
        guard StringType.isString(element.identifier) else {
            throw ParsingError(.unexpectedElement, "another element stands for a text", offset: Int(element.start))
        }
        let octets = octets(of: index)
        return StringType.utf8(octets, tag: element.identifier & 0x1F) ?? octets
    }
}
