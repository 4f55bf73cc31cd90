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
        member("location", finding.location)
        member("remedy", finding.remedy)
        array("related", of: finding.related) { writer, related in
            writer.object { writer in
                writer.member("order_id", related.orderID)
                writer.member("certificate_id", related.certificateID)
                writer.member("csr_sha256", related.csrSHA256)
            }
        }
        object("waiver", from: finding.waiver) { writer, waiver in
            writer.member("reason", waiver.reason)
            writer.member("owner", waiver.owner)
            writer.member("expires", waiver.expires)
        }
        member("index", finding.status == .fixed ? nil : finding.record.index)
        member("csr_sha256", finding.record.csrSHA256)
        member("of_run", finding.isOfRun)
    }

    mutating func members(of use: WaiverUse) {
        let waiver = use.waiver
        member("rule", waiver.ruleID)
        member("order_id", waiver.scope.orderID)
        member("certificate_id", waiver.scope.certificateID)
        member("fingerprint", waiver.scope.fingerprint)
        member("subject", waiver.subject)
        member("reason", waiver.reason)
        member("owner", waiver.owner)
        member("expires", waiver.expires)
        member("location", waiver.location)
        member("state", use.state.rawValue)
        member("findings", use.findingCount)
    }

    mutating func member(_ name: String, _ location: SourceLocation?) {
        guard let location else { return member(name, String?.none) }
        object(name) { writer in
            writer.member("path", location.path)
            writer.member("line", location.line)
            writer.member("column", location.column)
        }
    }
}
