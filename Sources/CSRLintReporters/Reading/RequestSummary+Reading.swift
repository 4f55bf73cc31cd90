// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension InspectionReport.Request {
    /// Reads a request, which has the given position in the run.
    init(_ value: ReportValue, row: Int) throws(ReportReadingError) {
        let source = try value["source"]
        self.init(
            source: try source[ifPresent: "path"].map { path throws(ReportReadingError) in
                .file(path: try path.text())
            } ?? .standardInput,
            line: try source["line"].count(), index: try source["index"].count(),
            csr: try RequestSummary(try value["csr"]),
            findings: try value["findings"].list { finding throws(ReportReadingError) in
                try Finding(finding, row: row)
            })
    }
}

extension RequestSummary {
    /// Reads what a report says of a request.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init()
        sha256 = try value[ifPresent: "sha256"]?.digest()
        isParsed = try value["parsed"].truth()
        version = try value[ifPresent: "version"].map { value throws(ReportReadingError) in Int(try value.number()) }
        subject = try value["subject"].list { attribute throws(ReportReadingError) in
            SubjectAttribute(
                oid: try attribute["oid"].text(), type: try attribute["type"].text(),
                value: try attribute["value"].text())
        }
        let names = try value["san"]
        alternativeNames = AlternativeNames(
            dns: try names["dns"].texts(), ip: try names["ip"].texts(), email: try names["email"].texts(),
            uri: try names["uri"].texts(), other: try names["other"].texts())
        if let key = try value[ifPresent: "key"] {
            self.key = Key(
                algorithm: try key["algorithm"].text(), bits: try key[ifPresent: "bits"]?.count(),
                curve: try key[ifPresent: "curve"]?.text(), exponent: try key[ifPresent: "exponent"]?.text(),
                spkiSHA256: try key["spki_sha256"].digest())
        }
        if let signature = try value[ifPresent: "signature"] {
            self.signature = Signature(
                algorithm: try signature["algorithm"].text(), oid: try signature["oid"].text(),
                verdict: try SignatureVerdict(signature))
        }
        attributes = try value["attributes"].texts()
        requestedExtensions = try value["requested_extensions"].texts()
        if let failure = try value[ifPresent: "error"] {
            self.failure = Failure(code: try failure["code"].text(), message: try failure["message"].text())
        }
    }
}

extension SignatureVerdict {
    /// Reads a verdict from the object on a signature.
    init(_ signature: ReportValue) throws(ReportReadingError) {
        let word = try signature["verdict"]
        switch try word.text() {
        case "valid": self = .valid
        case "invalid": self = .invalid
        case "unverifiable":
            let reason = try signature["reason"]
            self = .unverifiable(
                Reason(Reason.Code(rawValue: try reason["code"].text()), try reason["message"].text()))
        default: throw word.fault("this verdict is not known")
        }
    }
}
