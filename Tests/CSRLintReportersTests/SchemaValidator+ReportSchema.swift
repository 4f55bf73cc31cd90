// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintReporters
import TestSupport
import Testing

extension SchemaValidator {
    /// Whether a shipped schema is one by the rules of its draft.
    static func isSchema(_ schema: ReportSchema) throws -> Bool { try isSchema(text(of: schema)) }

    static func expect(
        _ documents: [String], valid: Bool, for schema: ReportSchema,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let status = try status(of: documents, against: text(of: schema))
        #expect(status == (valid ? 0 : 1), sourceLocation: sourceLocation)
    }

    private static func text(of schema: ReportSchema) throws -> String {
        let sink = CollectingSink()
        try schema.write(to: sink)
        return sink.text
    }
}
