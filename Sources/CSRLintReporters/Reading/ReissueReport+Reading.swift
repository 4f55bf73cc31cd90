// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension ReissueReport {
    /// Reads a row, which has the given position in the run.
    init(_ value: ReportValue, row: Int) throws(ReportReadingError) {
        self.init()
        index = row
        certificateID = try value[ifPresent: "certificate_id"]?.number()
        status = try value[ifPresent: "status"]?.text()
        isInactive = try value[ifPresent: "inactive"]?.truth() ?? false
        isArchived = try value[ifPresent: "archived"]?.truth()
        serialNumber = try value[ifPresent: "serial_number"]?.text()
        thumbprint = try value[ifPresent: "thumbprint"]?.text()
        dateCreated = try value[ifPresent: "date_created"]?.text()
        dateIssued = try value[ifPresent: "date_issued"]?.text()
        validTill = try value[ifPresent: "valid_till"]?.text()
        if let contact = try value[ifPresent: "contact"] {
            self.contact = Contact(
                email: try contact[ifPresent: "email"]?.text(), firstName: try contact[ifPresent: "firstname"]?.text(),
                lastName: try contact[ifPresent: "lastname"]?.text())
        }
        let record = try value["record"]
        self.record.commonName = try record[ifPresent: "common_name"]?.text()
        self.record.dnsNames = try record[ifPresent: "dns_names"]?.texts()
        self.record.keySize = try record[ifPresent: "key_size"]?.number()
        csr = try RequestSummary(try value["csr"])
        comparison = try Comparison(try value["comparison"])
        verdict = try value["verdict"].word()
        hasNothingToCheck = try value[ifPresent: "nothing_to_check"]?.truth() ?? false
        if let location = try value[ifPresent: "location"] { self.location = try SourceLocation(location) }
    }
}

extension ReissueReport.Comparison {
    /// Reads a comparison.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init()
        commonName = try value["common_name"].word()
        dnsNames = try value["dns_names"].word()
        keySize = try value["key_size"].word()
        let names = try value["names"]
        matched = try names["matched"].texts()
        onlyInRecord = try Self.differences(try names["only_in_record"])
        onlyInRequest = try Self.differences(try names["only_in_csr"])
    }

    private static func differences(_ value: ReportValue) throws(ReportReadingError) -> [Difference] {
        try value.list { difference throws(ReportReadingError) in
            Difference(name: try difference["name"].text(), reason: try difference["reason"].word())
        }
    }
}
