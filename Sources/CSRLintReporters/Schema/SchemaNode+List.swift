// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension SchemaNode {
    /// The list of reissues as one document.
    static let listing = object([
        .init("schema", .constant(JSONReporter.schemaVersion)),
        .init("reissues", .array(of: .object(listedMembers))),
        .init("errors", .array(of: .object(failureMembers))),
    ])

    private static var listedMembers: [Member] {
        let probe = ListedReissue(
            orderID: nil, location: SourceLocation(path: nil, line: 1, column: 1), reissue: Reissue(), csr: nil)
        let fields = ListedField.all.map { field in
            let node: SchemaNode =
                switch field.value(probe) {
                case .text, .pem: .string()
                case .number: .integer()
                case .truth: .boolean
                case .texts: strings
                }
            return Member(field.name, .nullable(node), isOptional: field.isContact)
        }
        return fields + [.init("location", location)]
    }
}
