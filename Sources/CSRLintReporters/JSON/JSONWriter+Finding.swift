// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    mutating func members(of finding: Finding) {
        member("rule", finding.ruleID)
        member("severity", finding.severity.rawValue)
        member("status", finding.status.rawValue)
        member("order_id", finding.record.orderID)
        member("certificate_id", finding.record.certificateID)
        member("subject", finding.subject)
        member("message", finding.message)
        member("fingerprint", finding.fingerprint)
        object("record", from: finding.recordEvidence) { writer, evidence in
            writer.member("pointer", evidence.place)
            writer.member("value", evidence.value)
        }
        object("csr", from: finding.requestEvidence) { writer, evidence in
            writer.member("field", evidence.place)
            writer.member("value", evidence.value)
        }
        object("location") { writer in
            writer.member("path", finding.location.path)
            writer.member("line", finding.location.line)
            writer.member("column", finding.location.column)
        }
        member("remedy", finding.remedy)
        array("related", of: finding.related) { writer, related in
            writer.object { writer in
                writer.member("order_id", related.orderID)
                writer.member("certificate_id", related.certificateID)
                writer.member("csr_sha256", related.csrSHA256)
            }
        }
        null("waiver")
    }
}
