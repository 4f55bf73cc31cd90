// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on the request against the record.
    static let crossCheck: [Rule] = commonNameRules + nameRules + keySizeRules + orderRules

    private static let keySizeRules: [Rule] = [
        Rule(
            "key-size-mismatch", .error, "The request's key has the size that the record says",
            rationale: """
                The size is recorded from the key. Where the two differ, the record belongs to another request, or the \
                request was replaced.
                """,
            reference: .certCentral("key_size"),
            remedy: "find out which key is deployed; reissue with a request made for it",
            example: "the record says 2048 bits, the request's key is RSA (4096 bits)",
            byHand: """
                openssl req -in request.pem -noout -text | grep Public-Key; \
                jq '.certificates[] | {id, key_size}' answer.json
                """,
            ceiling: .mismatch
        ) { inspection in
            guard case .mismatch(let cause) = inspection.keySize, let key = inspection.publicKey else { return [] }
            let recorded = inspection.record?.keySize.map(String.init) ?? "nothing"
            let actual = key.sizeDescription
            let explanation: String
            switch cause {
            case .algorithmClass:
                explanation = "; the record probably describes an older request"
            case .offByLeadingZero:
                explanation = "; the modulus begins with zero bits"
            case .unknown: explanation = ""
            }
            return [
                Observation(
                    "the record says \(recorded) bits, the request's key is \(actual)\(explanation)",
                    subject: ReissueField.keySize.rawValue,
                    record: (.keySize, recorded), request: (.subjectPublicKeyInfo, actual))
            ]
        },

        Rule(
            "key-size-missing", .note, "The record says how large the key is",
            rationale: "Without a recorded size the key cannot be compared.",
            reference: .certCentral("key_size"),
            remedy: "nothing to mend on your side; compare the key with the issued certificate",
            example: "key_size is null beside a request with an RSA key",
            byHand: "jq '.certificates[] | {id, key_size}' answer.json"
        ) { inspection in
            guard case .missing = inspection.keySize, let key = inspection.publicKey else { return [] }
            return [
                Observation(
                    "the record says no key size; the request's key is \(key.sizeDescription)",
                    subject: ReissueField.keySize.rawValue,
                    record: (.keySize, nil), request: (.subjectPublicKeyInfo, key.sizeDescription))
            ]
        },

        Rule(
            "key-size-not-comparable", .note, "The key has a size that can be compared",
            rationale: """
                Some algorithms have no size that everybody counts alike, and of some keys none can be read.
                """,
            reference: .certCentral("key_size"),
            remedy: "compare the key itself with the issued certificate",
            example: "a request with a key of ML-DSA",
            byHand: "openssl req -in request.pem -noout -text"
        ) { inspection in
            guard case .notComparable = inspection.keySize, let key = inspection.publicKey else { return [] }
            return [
                Observation(
                    "the request's key (\(key.sizeDescription)) has no size to compare with the record's",
                    subject: ReissueField.keySize.rawValue,
                    record: (.keySize, inspection.record?.keySize.map(String.init)),
                    request: (.subjectPublicKeyInfo, key.sizeDescription))
            ]
        },
    ]

    private static let orderRules: [Rule] = [
        Rule(
            "organization-mismatch", .note, "The request's organisation is the record's",
            rationale: """
                The vendor takes the organisation from the order and ignores the request's, so a difference has no \
                effect on the certificate. It can show that the request was made for somebody else.
                """,
            reference: .baselineRequirements(section: "3.2.2.1"),
            remedy: "make the request with the organisation's registered name, or without one",
            example: "the request has O = Example, Inc., the order is of Other GmbH",
            byHand: """
                openssl req -in request.pem -noout -subject; \
                jq '.certificates[] | {id, organization}' answer.json
                """,
            isOnByDefault: false
        ) { inspection in
            guard let request = inspection.request, let record = inspection.record else { return [] }
            guard let recorded = record.organizationName else {
                return .skipped("the answer names no organisation")
            }
            let asked = request.subject.attributes.filter { $0.type == .organizationName }.map(\.utf8)
            guard !asked.isEmpty, !asked.contains(where: { $0.isEqualIgnoringCase(recorded.utf8) }) else { return [] }
            let askedText = asked.map(DisplayText.visible).joined(separator: ", ")
            let recordedText = DisplayText.visible(recorded)
            return [
                Observation(
                    "the request's organisation is \(askedText), the record's is \(recordedText)",
                    record: (.organization, recordedText), request: (.subject, askedText))
            ]
        },

        Rule(
            "record-status-unexpected", .note, "The status is one that the vendor documents",
            rationale: """
                The documentation knows issued, pending and rejected. A row of another status is judged as active, so \
                that nothing slips through.
                """,
            reference: .certCentral("status"),
            remedy: "look the reissue up in CertCentral",
            example: "status \"approved\"",
            byHand: "jq '.certificates[] | {id, status}' answer.json"
        ) { inspection in
            guard let record = inspection.record, inspection.recordFailure == nil else { return [] }
            let documented: [ReissueStatus] = [.issued, .pending, .rejected]
            guard let status = record.status else {
                return [
                    Observation(
                        "the record has no status, and is judged as active", subject: ReissueField.status.rawValue,
                        record: (.status, nil))
                ]
            }
            guard !documented.contains(status) else { return [] }
            let text = DisplayText.visible(status.rawValue)
            return [
                Observation(
                    "the status \(text) is not one of issued, pending and rejected",
                    subject: ReissueField.status.rawValue, record: (.status, text))
            ]
        },

        Rule(
            order: "csr-matches-other-record", .warning, "No request belongs to another reissue of the order",
            rationale: """
                A request that does not fit its own row but fits another one exactly was filed in the wrong place: two \
                requests were exchanged.
                """,
            reference: .certCentral("csr"),
            remedy: "compare both rows with the requests as they were sent",
            example: "the row for shop.example.com holds the request for api.example.com, and the reverse",
            byHand: "jq -r '.certificates[0].csr' answer.json | openssl req -noout -text",
            check: SwappedRequests.observations(in:)
        ),
    ]
}

extension PublicKey {
    /// The key's kind, curve and size, as in `EC P-256 (256 bits)`, in visible form.
    var sizeDescription: String {
        let kind = ([algorithmName] + (curveName.map { [$0] } ?? [])).map { DisplayText.visible($0) }
        return kind.joined(separator: " ") + (bitCount.map { " (\($0) bits)" } ?? "")
    }
}

extension [UInt8] {
    /// Whether two texts are equal but for the case of ASCII letters.
    fileprivate func isEqualIgnoringCase(_ other: [UInt8]) -> Bool {
        count == other.count
            && zip(self, other).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && ($0 | 0x20).isLetter) }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}
