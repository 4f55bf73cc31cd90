// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the characters and labels of a name.
    static let nameSyntaxRules: [Rule] = [
        Rule(
            "name-underscore", .error, "No label holds an underscore",
            rationale: """
                Host names are made of letters, digits and hyphens. Names with an underscore exist in the DNS, but no \
                authority has been allowed to certify them since April 2019.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.12"),
            remedy: "rename the host, or cover it with a wildcard",
            example: "`foo_bar.example.com`",
            byHand: "jq -r '.certificates[] | .common_name, .dns_names[]?' answer.json | grep _",
            judgesRequestsAlone: true
        ) { inspection in
            let lastDay = Timestamp(secondsSince1970: 1_554_076_800)  // 2019-04-01
            let issued = inspection.record?.issued?.instant ?? inspection.record?.created?.instant
            let wasAllowed = issued.map { $0 < lastDay } ?? false
            return inspection.nameObservations(of: .underscore) { _ in
                wasAllowed ? .note : nil
            } clause: { _ in
                wasAllowed ? "holds an underscore, which was allowed then" : "holds an underscore"
            }
        },

        Rule(
            "name-label-syntax", .error, "Every name has the syntax of host names",
            rationale: """
                A host name is labels of 1 to 63 letters, digits and hyphens, none at the ends, and 253 characters in \
                all. What else stands there is a typing error, or a URL or port that was pasted along.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "write the bare host name, without scheme, port, path or spaces",
            example: "`http://www.example.com`, `www.example.com:443`, `-a.example.com`, `a..example.com`",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .syntax) { subject in
                switch LabelSyntax.fault(in: subject.name.canonical) {
                case .emptyLabel?: "has an empty label"
                case .longLabel(let count)?: "has a label of \(count) characters, of 63 at most"
                case .longName(let count)?: "has \(count) characters, of 253 at most"
                case .hyphen?: "has a label that begins or ends in a hyphen"
                case .url?: "is a URL, not a host name"
                case .port?: "has a port behind it"
                case .space?: "holds white space"
                case .character(let byte)?:
                    "holds \(DisplayText.visible([byte])), which is no letter, digit or hyphen"
                case nil: "does not have the syntax of host names"
                }
            }
        },

        Rule(
            "name-trailing-dot", .warning, "No name ends in a full stop",
            rationale: """
                The full stop that ends a name in the DNS is not part of it in a certificate: authorities refuse it or \
                drop it, and clients that do not drop it find no match.
                """,
            reference: .baselineRequirements(section: "7.1.2.7.12"),
            remedy: "leave the last full stop out",
            example: "`www.example.com.`",
            byHand: "jq -r '.certificates[] | .common_name, .dns_names[]?' answer.json | grep '\\.$'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .trailingDot) { _ in "is written with a full stop at its end" }
        },

        Rule(
            "name-too-many-labels", .note, "No name has more than ten labels",
            rationale: """
                So many labels are rare, and mostly a name that a template repeats inside itself. Let's Encrypt takes \
                no more than ten.
                """,
            reference: .rfc(1034, section: "3.1"),
            remedy: "nothing, if the name is meant",
            example: "`a.b.c.d.e.f.g.h.i.example.com`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | awk -F. 'NF > 10'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .tooManyLabels) { subject in
                "has \(subject.name.base.count { $0 == 0x2E } + 1) labels"
            }
        },

        Rule(
            "name-reserved-ldh", .error, "No label but an A-label has hyphens in its third and fourth place",
            rationale: """
                Labels with two hyphens there are reserved for encodings such as the `xn--` of international names. No \
                authority that browsers trust may certify another one.
                """,
            reference: .rfc(5890, section: "2.3.1"),
            remedy: "rename the host",
            example: "`ab--c.example.com`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | grep -E '(^|\\.)[^.]{2}--'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .reservedLabel) { _ in
                "has a label with hyphens in the third and fourth place that is no A-label"
            }
        },
    ]
}
