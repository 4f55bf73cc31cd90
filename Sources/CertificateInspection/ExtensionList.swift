// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Extensions in their order, with what those among them say that are known here.
struct ExtensionList {
    private(set) var extensions: [RequestedExtension] = []
    /// The entries of every subject alternative name, in order.
    private(set) var names: [GeneralName] = []
    /// Which of the extensions do not parse, and why.
    private(set) var malformed: [(index: Int, error: ParsingError)] = []

    /// Adds extensions, whose values are on the tape at the given indices.
    mutating func append(
        _ list: [(extension: RequestedExtension, value: Int)], _ walk: inout DERWalk
    ) throws(ParsingError) {
        for (item, valueIndex) in list {
            let content = try ExtensionContent(item.oid, value: item.value, at: valueIndex, &walk)
            if let defect = content.defect { malformed.append((extensions.count, defect)) }
            if names.isEmpty { names = content.names } else { names += content.names }
            extensions.append(item)
        }
    }
}
