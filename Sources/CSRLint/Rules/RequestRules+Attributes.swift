// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the attributes of the request, and on what they give away.
    static let requestAttributes: [Rule] = [
        Rule(
            "csr-attributes-absent", .note, "The request has the field of its attributes",
            rationale: """
                The field has to be there even where it is empty. Some old tools leave it out; OpenSSL and Go read \
                such a request, pyca refuses it.
                """,
            reference: .rfc(2986, section: "4.1"),
            remedy: "nothing, where the authority took it; else make the request with a current tool",
            example: "a request that ends with its key: no [0] follows",
            byHand: "openssl asn1parse -in request.pem | grep -c 'd=2.*cont'",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, request.attributes == nil else { return [] }
            return [
                Observation("the field of the attributes is missing altogether", request: (.attributes, nil))
            ]
        },

        Rule(
            "csr-challenge-password", .warning, "The request carries no challenge password",
            rationale: """
                The password stands in the request in clear, and everybody who gets the request reads it: the \
                authority, a mailbox, a ticket. OpenSSL asks for it and no public authority uses it; people type one \
                that they use elsewhere. csrlint shows how long it is and what it is made of, and no character of it.
                """,
            reference: .rfc(2985, section: "5.4.1"),
            remedy: """
                treat it as known: change it where it is in use, and leave the question empty (SCEP needs one, which \
                should serve once)
                """,
            example: "challengePassword = a password of 12 characters: lower-case letters, digits",
            byHand: "openssl req -in request.pem -noout -text | grep -c challengePassword",
            judgesRequestsAlone: true
        ) { inspection in
            let attributes = (inspection.request?.attributes ?? []).filter { $0.type == .challengePassword }
            guard !attributes.isEmpty else { return [] }
            let passwords = attributes.flatMap(\.texts).map { text in
                text.map { ChallengePassword(utf8: $0).description } ?? "not a text"
            }
            let list = passwords.isEmpty ? "without a value" : NameListText.joined(passwords, separator: "; ")
            return [
                Observation("the request carries a challenge password (\(list))", request: (.attributes, list))
            ]
        },

        Rule(
            "csr-unstructured-name", .note, "The request carries no unstructured name or address",
            rationale: """
                Routers write their own name or address there. No public authority puts it into the certificate, and \
                everybody who gets the request reads it.
                """,
            reference: .rfc(2985, section: "5.4.3"),
            remedy: "nothing, if the name may be known; else leave the attribute out",
            example: "unstructuredName = core-router-7.internal.example.com",
            byHand: "openssl req -in request.pem -noout -text | grep unstructured",
            judgesRequestsAlone: true
        ) { inspection in
            let attributes = (inspection.request?.attributes ?? []).filter {
                $0.type == .unstructuredName || $0.type == .unstructuredAddress
            }
            let values = attributes.flatMap { attribute in
                attribute.texts.map { text in
                    "\(attribute.type.shortName ?? "")=\(text.map(ExcerptText.visible) ?? "(not a text)")"
                }
            }
            guard !values.isEmpty else { return [] }
            let list = NameListText.joined(values)
            return [Observation("the request carries \(list)", request: (.attributes, list))]
        },

        Rule(
            "csr-microsoft-attributes-leak", .warning, "The request does not say which Windows machine made it",
            rationale: """
                Windows writes the names of machine, user and program, its own version, the key's provider and the \
                template into attributes of the request. The certificate carries none of it, but everybody who gets \
                the request knows whom to attack, and as whom.
                """,
            reference: .microsoft(document: "MS-WCCE", section: "2.2.2.7"),
            remedy: "make the request with a tool that writes no such attributes, or where the names may be known",
            example: "machine HOST01.corp.example.com, user CORP\\\\admin, program certreq.exe",
            byHand: "openssl asn1parse -in request.pem -i | grep -A6 1.3.6.1.4.1.311",
            judgesRequestsAlone: true
        ) { inspection in
            guard let enrollment = inspection.request?.microsoftEnrollment else { return [] }
            let details = enrollment.details.map { "\($0.kind.word) \(ExcerptText.visible($0.utf8))" }
            let unreadable = enrollment.unreadable.map { "\($0) (does not parse)" }
            guard !details.isEmpty || !unreadable.isEmpty else { return [] }
            let list = NameListText.joined(details + unreadable)
            return [Observation("the request gives away: \(list)", request: (.attributes, list))]
        },
    ]
}

extension MicrosoftEnrollment.Kind {
    /// What the detail is, in a word.
    fileprivate var word: String {
        switch self {
        case .machine: "machine"
        case .user: "user"
        case .process: "program"
        case .systemVersion: "Windows"
        case .provider: "provider"
        case .template: "template"
        }
    }
}
