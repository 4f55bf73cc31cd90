// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Finding {
    /// Reads a finding.
    ///
    /// - Parameters:
    ///   - value: the object.
    ///   - row: the position of the request that it is about, where the report has it as a part of the request.
    /// - Throws: where it is something else.
    init(_ value: ReportValue, row: Int?) throws(ReportReadingError) {
        let status = try value["status"].word(Status.self)
        let index = try value[ifPresent: "index"]?.count()
        // What is gone stands behind all rows.
        guard let index = row ?? index ?? (status == .fixed ? .max : nil) else {
            throw value.fault("the member index is missing")
        }
        let record = RecordIdentity(
            orderID: try value[ifPresent: "order_id"]?.number(),
            certificateID: try value[ifPresent: "certificate_id"]?.number(),
            csrSHA256: try value[ifPresent: "csr_sha256"]?.digest(), index: index)
        self.init(
            ruleID: try value["rule"].ruleID(), severity: try value["severity"].word(),
            status: status, record: record, subject: try value[ifPresent: "subject"]?.text(),
            message: try value["message"].text(),
            recordEvidence: try Self.evidence(try value[ifPresent: "record"], at: "pointer"),
            requestEvidence: try Self.evidence(try value[ifPresent: "csr"], at: "field"),
            location: try SourceLocation(try value["location"]), remedy: try value["remedy"].text(),
            related: try value["related"].list { member throws(ReportReadingError) in
                Member(
                    orderID: try member[ifPresent: "order_id"]?.number(),
                    certificateID: try member[ifPresent: "certificate_id"]?.number(),
                    csrSHA256: try member[ifPresent: "csr_sha256"]?.digest())
            },
            isOfRun: try value[ifPresent: "of_run"]?.truth() ?? false,
            waiver: try Self.waiver(try value[ifPresent: "waiver"]), fingerprint: try value["fingerprint"].text())
    }

    private static func evidence(_ value: ReportValue?, at place: String) throws(ReportReadingError) -> Evidence? {
        guard let value else { return nil }
        return Evidence(place: try value[place].text(), value: try value[ifPresent: "value"]?.text())
    }

    private static func waiver(_ value: ReportValue?) throws(ReportReadingError) -> Waived? {
        guard let value else { return nil }
        return Waived(
            reason: try value["reason"].text(), owner: try value["owner"].text(), expires: try value["expires"].text())
    }
}

extension SourceLocation {
    /// Reads a place.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init(
            path: try value[ifPresent: "path"]?.text(), line: try value["line"].count(),
            column: try value["column"].count())
    }
}

extension WaiverUse {
    /// Reads what became of a waiver.
    init(_ value: ReportValue) throws(ReportReadingError) {
        let day = try value["expires"]
        guard let lastDay = Timestamp(rfc3339: try day.text() + "T00:00:00Z") else {
            throw day.fault("a day was expected")
        }
        self.init(
            waiver: Waiver(
                ruleID: try value["rule"].ruleID(),
                scope: Waiver.Scope(
                    orderID: try value[ifPresent: "order_id"]?.number(),
                    certificateID: try value[ifPresent: "certificate_id"]?.number(),
                    fingerprint: try value[ifPresent: "fingerprint"]?.text()),
                subject: try value[ifPresent: "subject"]?.text(), reason: try value["reason"].text(),
                owner: try value["owner"].text(), lastDay: lastDay,
                location: try SourceLocation(try value["location"])),
            state: try value["state"].word(), findingCount: try value["findings"].count())
    }
}
