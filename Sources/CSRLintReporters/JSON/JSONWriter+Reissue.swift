// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    mutating func members(of reissue: ReissueReport) {
        member("certificate_id", reissue.certificateID)
        member("status", reissue.status)
        member("archived", reissue.isArchived)
        member("serial_number", reissue.serialNumber)
        member("thumbprint", reissue.thumbprint)
        member("date_created", reissue.dateCreated)
        member("date_issued", reissue.dateIssued)
        member("valid_till", reissue.validTill)
        if let contact = reissue.contact {
            object("contact") { writer in
                writer.member("email", contact.email)
                writer.member("firstname", contact.firstName)
                writer.member("lastname", contact.lastName)
            }
        }
        object("record") { writer in
            writer.member("common_name", reissue.record.commonName)
            writer.member("dns_names", reissue.record.dnsNames)
            writer.member("key_size", reissue.record.keySize)
        }
        object("csr") { $0.members(of: reissue.csr) }
        object("comparison") { $0.members(of: reissue.comparison) }
        member("verdict", reissue.verdict.rawValue)
        member("inactive", reissue.isInactive)
        member("nothing_to_check", reissue.hasNothingToCheck)
        member("location", reissue.location)
    }

    mutating func members(of entry: Report.HistoryEntry, on reissue: ReissueReport) {
        member("certificate_id", reissue.certificateID)
        member("date", reissue.dateIssued ?? reissue.dateCreated)
        member("status", reissue.status)
        member("spki_sha256", reissue.csr.key?.spkiSHA256)
        member("key_changed", entry.isKeyChanged)
        member("algorithm_changed", entry.isAlgorithmChanged)
        member("names_added", entry.namesAdded)
        member("names_dropped", entry.namesDropped)
        member("superseded_by", entry.supersededBy)
        member("reissue", entry.reissueIndex)
    }

    private mutating func members(of comparison: ReissueReport.Comparison) {
        member("common_name", comparison.commonName.rawValue)
        member("dns_names", comparison.dnsNames.rawValue)
        member("key_size", comparison.keySize.rawValue)
        object("names") { writer in
            writer.member("matched", comparison.matched)
            writer.differences("only_in_record", comparison.onlyInRecord)
            writer.differences("only_in_csr", comparison.onlyInRequest)
        }
    }

    private mutating func differences(_ name: String, _ differences: [ReissueReport.Comparison.Difference]) {
        array(name, of: differences) { writer, difference in
            writer.object { writer in
                writer.member("name", difference.name)
                writer.member("reason", difference.reason.rawValue)
            }
        }
    }
}
