// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How the status of a row limits how grave a finding on it can be.
///
/// A mismatch on a rejected row is history; the same one on an issued row is in production.
public enum SeverityCeiling: Sendable {
    /// The names or the key differ between record and request.
    case mismatch
    /// A difference that is explained: a companion name, or a request without alternative names.
    case explained
    /// A self-signature that does not hold: of a pending row as bad as of an issued one.
    case signature
    /// A key that is weak or compromised: of a pending row as bad as of an issued one, and of any other where the same
    /// key is in use elsewhere in the run.
    case key
    /// A field that is there before the certificate is issued, or lacks after: archive and expiry do not matter.
    case presence
    /// The end of the validity itself, which does not excuse its own finding.
    case expiry
    /// Everything else.
    case other
    /// No limit: the private key is lost, whatever became of the row.
    case none

    /// The gravest severity on a row of this standing; nil where there is no finding at all.
    func limit(for standing: RecordStanding) -> Severity? {
        switch (self, standing) {
        case (.none, _): .error
        case (.mismatch, .issued): .error
        case (.mismatch, .pending), (.mismatch, .unknown): .warning
        case (.explained, .rejected): nil
        case (.explained, _): .note
        case (.signature, .rejected), (.key, .rejected): .warning
        case (.signature, _), (.key, _): .error
        case (.presence, .unknown): .note
        case (.presence, _): .error
        case (.expiry, .rejected): .note
        case (.expiry, _): .error
        case (.mismatch, .rejected), (.other, .rejected): .note
        case (.other, _): .error
        }
    }
}

/// What a row counts as, seen in the ways that the ceilings need.
public struct RowStanding: Hashable, Sendable {
    /// With status, archive and expiry.
    public let overall: RecordStanding
    /// By what the status says of the record's own fields: what was revoked or has expired was issued.
    public let asRecorded: RecordStanding
    /// With status and archive, but without expiry.
    public let apartFromExpiry: RecordStanding

    /// A row that is issued and active.
    static let inUse = Self(overall: .issued, asRecorded: .issued, apartFromExpiry: .issued)

    /// The gravest severity that a ceiling leaves on this row; nil where there is no finding at all.
    func limit(under ceiling: SeverityCeiling) -> Severity? {
        switch ceiling {
        case .presence: ceiling.limit(for: asRecorded)
        case .expiry: ceiling.limit(for: apartFromExpiry)
        default: ceiling.limit(for: overall)
        }
    }
}

/// What a row counts as when findings on it are weighed.
public enum RecordStanding: Sendable {
    /// Issued.
    case issued
    /// Waiting for something.
    case pending
    /// Turned down; archived and expired rows count as such too.
    case rejected
    /// A status that is not known: it counts as active.
    case unknown
}
