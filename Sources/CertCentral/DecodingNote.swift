// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// Something unexpected in a reissue that was read all the same.
public struct DecodingNote: Hashable, Sendable {
    /// What was unexpected.
    public enum Kind: Hashable, Sendable {
        /// The value has another type than the documentation says, and was read all the same.
        case convertedType(found: String, expected: String)
        /// The value has a type or form that cannot be read; the field counts as absent.
        case unreadable(found: String, expected: String)
        /// The key stands in the object more than once. Unequal values make the field count as absent.
        case duplicateKey(valuesEqual: Bool)
    }
    /// The key as written; escaped when shown.
    public let key: JSONString
    /// The field; nil for one that is not known, which only `duplicateKey` reports.
    public let field: ReissueField?
    /// What was unexpected.
    public let kind: Kind
    /// Where the value stands; for a duplicate key, the second one.
    public let position: SourcePosition

    /// Makes a note.
    public init(key: JSONString, field: ReissueField?, kind: Kind, position: SourcePosition) {
        self.key = key
        self.field = field
        self.kind = kind
        self.position = position
    }
}
