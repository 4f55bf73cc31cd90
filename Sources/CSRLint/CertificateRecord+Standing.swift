// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertificateRecord {
    /// What the status by itself says, archive and expiry left aside.
    ///
    /// A revoked or expired certificate was issued, but findings on it are history.
    public var standingByStatus: RecordStanding {
        guard let status, status.isKnown else { return .unknown }
        if !status.isActive { return .rejected }
        switch status.rawValue {
        case "issued": return .issued
        case "approved" where thumbprint != nil: return .issued
        default: return .pending
        }
    }

    /// Whether the certificate was issued, whatever became of it.
    var wasIssued: Bool {
        standingByStatus == .issued || status?.rawValue == "revoked" || status?.rawValue == "expired"
    }

    /// Whether the certificate's last day, or last instant, is before a given instant; never without one.
    public func isExpired(asOf now: Timestamp?) -> Bool {
        guard let now, let validity = Validity(self) else { return false }
        return validity.hasEnded(by: now)
    }

    /// Whether the row is history: turned down, archived or expired.
    public func isInactive(asOf now: Timestamp?) -> Bool {
        standingByStatus == .rejected || isArchived == true || isExpired(asOf: now)
    }

    /// What the row counts as when findings on it are weighed.
    func standing(asOf now: Timestamp?, includingInactive: Bool) -> RowStanding {
        func weighed(_ isInactive: Bool) -> RecordStanding {
            guard isInactive else { return standingByStatus }
            guard includingInactive else { return .rejected }
            return standingByStatus == .rejected ? .issued : standingByStatus
        }
        return RowStanding(
            overall: weighed(isInactive(asOf: now)),
            asRecorded: wasIssued ? .issued : standingByStatus,
            apartFromExpiry: weighed(isInactive(asOf: nil)))
    }
}
