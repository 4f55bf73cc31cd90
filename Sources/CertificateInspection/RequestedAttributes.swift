// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the attributes of a request ask for, gathered while they are read.
struct RequestedAttributes {
    private(set) var attributes: [RequestAttribute] = []
    private(set) var extensionRequests: [ExtensionRequest] = []
    private(set) var requested = ExtensionList()
    /// The values of extension requests seen so far: equal ones count once.
    private var seen: Set<[UInt8]> = []

    /// Reads `attributes [0] IMPLICIT SET OF Attribute` (RFC 2986, 4.1).
    mutating func read(_ walk: inout DERWalk, at index: Int) throws(ParsingError) {
        try walk.expect(index, 0xA0, "attributes")
        var list = walk.children(of: index)
        var previous: Range<Int>?
        while let item = walk.take(&list) {
            let encoding = walk.elements[item].encoding
            if let previous, walk.isDescending(previous, encoding) {
                walk.record(.unsortedSet, at: encoding.lowerBound)
            }
            previous = encoding
            try readAttribute(&walk, at: item)
        }
    }

    private mutating func readAttribute(_ walk: inout DERWalk, at index: Int) throws(ParsingError) {
        var parts = try walk.children(of: index, identifier: DERTag.sequence, "Attribute")
        let type = walk.objectIdentifier(at: try walk.take(&parts, DERTag.objectIdentifier, "an attribute's type"))
        let set = try walk.take(&parts, DERTag.set, "an attribute's values")
        try walk.finish(parts, "Attribute")
        let form: ExtensionRequest.Form? =
            switch type {
            case .extensionRequest: .pkcs9
            case .microsoftExtensionRequest: .microsoft
            default: nil
            }
        var values: [[UInt8]] = []
        var members = walk.children(of: set)
        while let member = walk.take(&members) {
            let value = walk.encoding(of: member)
            values.append(value)
            if let form { try readExtensionRequest(&walk, at: member, form: form, value: value) }
        }
        attributes.append(RequestAttribute(type: type, values: values))
    }

    private mutating func readExtensionRequest(
        _ walk: inout DERWalk, at index: Int, form: ExtensionRequest.Form, value: [UInt8]
    ) throws(ParsingError) {
        let list: [(extension: RequestedExtension, value: Int)]?
        do throws(ParsingError) {
            list = try RequestedExtension.readList(&walk, at: index)
        } catch {
            list = nil
        }
        extensionRequests.append(
            ExtensionRequest(
                form: form, attributeIndex: attributes.count, value: value, extensions: list?.map(\.extension)))
        guard let list, isNew(value) else { return }
        try requested.append(list, &walk)
    }

    /// Whether no extension request before had the same value; the set is made for the second one.
    private mutating func isNew(_ value: [UInt8]) -> Bool {
        if extensionRequests.count == 1 { return true }
        if seen.isEmpty { seen = Set(extensionRequests.dropLast().map(\.value)) }
        return seen.insert(value).inserted
    }
}
