// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Inspection {
    /// The record, where the element is one at all.
    var readRecord: CertificateRecord? { recordFailure == nil ? record : nil }
}

extension CertificateRecord {
    /// Whether a field stands in the record with values that differ, so that none of them counts.
    func contradictsItself(in field: ReissueField) -> Bool {
        notes.contains { $0.field == field && $0.kind == .duplicateKey(valuesEqual: false) }
    }

    /// Whether a field is there, but could not be read.
    func isUnreadable(_ field: ReissueField) -> Bool {
        notes.contains { note in
            if case .unreadable = note.kind { note.field == field } else { false }
        }
    }
}
