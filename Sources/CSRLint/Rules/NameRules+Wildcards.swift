// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on wildcards and public suffixes.
    static let nameWildcardRules: [Rule] = [
        Rule(
            "name-wildcard-misplaced", .error, "An asterisk is the whole left-most label of its name",
            rationale: """
                Clients match an asterisk only where it is the whole first label, and authorities certify no other. \
                `f*.example.com` and `a.*.example.com` match nothing.
                """,
            reference: .rfc(9525, section: "6.3"),
            remedy: "ask for `*.` and a domain, or for each name",
            example: "`f*.example.com`, `www.*.example.com`, `*.*.example.com`, `*`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | grep '\\*' | grep -v '^\\*\\.[^*]*$'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .wildcardMisplaced) { _ in
                "has an asterisk that is not its whole first label"
            }
        },

        Rule(
            "name-wildcard-public-suffix", .error, "No wildcard stands directly before a public suffix",
            rationale: """
                Such a wildcard would cover the domains of everybody who has one there. Authorities refuse it for the \
                suffixes of registries; a suffix of the private section may belong to whoever asks.
                """,
            reference: .baselineRequirements(section: "3.2.2.6"),
            remedy: "ask for a wildcard below your own domain",
            example: "`*.co.uk`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | grep -E '^\\*\\.[^.]+(\\.[^.]+)?$'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .wildcardOfPublicSuffix) { subject in
                PublicSuffixList.sectionOfSuffixes(below: subject.name.base) == .icann ? nil : .warning
            } clause: { subject in
                PublicSuffixList.sectionOfSuffixes(below: subject.name.base) == .icann
                    ? "covers every domain that a registry gives away there"
                    : "covers every domain that the owner of that one gives away there"
            }
        },

        Rule(
            "name-is-public-suffix", .warning, "No name is a public suffix itself",
            rationale: """
                A public suffix is where a registry gives domains away. Hardly anybody but the registry can prove to own \
                it; mostly a part of the name is missing.
                """,
            reference: .baselineRequirements(section: "3.2.2.4"),
            remedy: "write the whole name",
            example: "`co.uk`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | grep -E '^[^.]+(\\.[^.]+)?$'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .publicSuffix) { _ in "is the public suffix of a registry" }
        },

        Rule(
            "name-wildcard-redundant", .note, "No name is covered by a wildcard beside it",
            rationale: """
                The wildcard covers the name already. Some clients do not know wildcards, so naming it as well can be \
                on purpose; it also can cost a name on the order.
                """,
            reference: .rfc(9525, section: "6.3"),
            remedy: "nothing, if the name is there for clients without wildcards",
            example: "`a.example.com` beside `*.example.com`",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .wildcardRedundant) { subject in
                let parent = subject.name.canonical.drop { $0 != 0x2E }
                return "is covered by *\(DisplayText.visible(Array(parent))) beside it"
            }
        },

        Rule(
            "name-wildcard-apex-missing", .note, "A wildcard has its base beside it",
            rationale: """
                `*.example.com` does not cover `example.com`. The vendor adds the base by itself to many products, so \
                it is only worth a word where neither side has it.
                """,
            reference: .rfc(9525, section: "6.3"),
            remedy: "nothing, unless the base is to be reached too",
            example: "`*.example.com` without `example.com`",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .apexMissing) { subject in
                "does not cover \(DisplayText.visible(Array(subject.name.base))), which is not among the names"
            }
        },
    ]
}
