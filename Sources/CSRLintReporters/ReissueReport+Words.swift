// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension ReissueReport {
    /// The reissue's name for people.
    var title: String { certificateID.map { "Certificate \($0)" } ?? "Reissue without an id" }

    /// Why it was not checked, in a sentence; nil where it was.
    var uncheckedReason: String? {
        guard verdict == .notChecked else { return nil }
        return csr.failure?.message ?? "nothing to compare"
    }

    /// The dates in a few words.
    var datesText: String {
        if let dateIssued {
            return "\(ReissueColumns.day(of: dateIssued)) → \(validTill.map(ReissueColumns.day) ?? "?")"
        }
        return dateCreated.map { "requested \(ReissueColumns.day(of: $0))" } ?? "no date"
    }
}

extension ReissueReport.Verdict {
    /// The glyph that stands before the verdict's words.
    var glyph: String {
        switch self {
        case .match: "✔"
        case .mismatch: "≠"
        case .notChecked: "○"
        }
    }

    /// The verdict in words.
    var words: String {
        switch self {
        case .match: "record matches CSR"
        case .mismatch: "record and CSR differ"
        case .notChecked: "not checked"
        }
    }
}

extension ReissueReport.Comparison {
    /// What differs, in words.
    var differingParts: [String] {
        [("common name", commonName), ("names", dnsNames), ("key size", keySize)].filter { $0.1 == .mismatch }.map(\.0)
    }
}

extension ReissueReport.Comparison.Outcome {
    /// The glyph that stands before the outcome's words.
    var glyph: String {
        switch self {
        case .match: "✔"
        case .mismatch: "≠"
        case .notCompared: "○"
        }
    }

    /// The outcome in words.
    var words: String {
        switch self {
        case .match: "match"
        case .mismatch: "mismatch"
        case .notCompared: "not compared"
        }
    }
}
