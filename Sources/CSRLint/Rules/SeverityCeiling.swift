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
        case (.signature, .rejected): .warning
        case (.signature, _): .error
        case (.mismatch, .rejected), (.other, .rejected): .note
        case (.other, _): .error
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
