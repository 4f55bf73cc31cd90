// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the zone that a name is in.
    static let nameZoneRules: [Rule] = [
        Rule(
            "name-internal", .error, "Every name ends in a top-level domain of the public",
            rationale: """
                Nobody can prove to own a name that means another host in every network, so no authority that browsers \
                trust may certify it. The top-level domains are those of the Public Suffix List.
                """,
            reference: .baselineRequirements(section: "4.2.2"),
            remedy: "use a name below a registered domain, or a private authority for internal names",
            example: "`server.corp.local` among the alternative names, or `intranet` alone",
            byHand: "openssl req -in request.pem -noout -text | grep -A1 'Subject Alternative Name'",
            judgesRequestsAlone: true
        ) { inspection in
            let isStale = PublicSuffixList.isStale(asOf: inspection.circumstances.now)
            return inspection.nameObservations(of: .internalName) { subject in
                if case .unknownTopLevelDomain? = InternalName(subject.name), isStale { .warning } else { nil }
            } clause: { subject in
                switch InternalName(subject.name) {
                case .specialUse(let domain)?:
                    "ends in .\(DisplayText.visible(domain)), which is set aside for use inside a network"
                case .singleLabel?: "is a single label, which only means something inside a network"
                case .unknownTopLevelDomain(let domain)?:
                    "ends in .\(DisplayText.visible(domain)), which the list of \(PublicSuffixList.date) does not know"
                case .onion?: "ends in .onion, but is no address of an onion service of version 3"
                case nil: "is internal"
                }
            }
        },

        Rule(
            "name-reverse-zone", .error, "No name is in a zone for the names of addresses",
            rationale: """
                Below in-addr.arpa and ip6.arpa stand the names of addresses, which belong to networks and not to \
                services. Since 15 March 2026 no authority that browsers trust may certify one.
                """,
            reference: .baselineRequirements(section: "4.2.2"),
            remedy: "ask for the address itself as an iPAddress, or for a host name",
            example: "`1.0.0.10.in-addr.arpa`",
            byHand: "jq -r '.certificates[].dns_names[]?' answer.json | grep -E '(in-addr|ip6)\\.arpa$'",
            judgesRequestsAlone: true
        ) { inspection in
            let firstDay = Timestamp(secondsSince1970: 1_773_532_800)  // 2026-03-15
            let isBefore = inspection.dayOfRequest.map { $0 < firstDay } ?? false
            return inspection.nameObservations(of: .reverseZone) { _ in
                isBefore ? .warning : nil
            } clause: { _ in
                isBefore
                    ? "is the name of an address, which no authority certifies any more"
                    : "is the name of an address, which no authority may certify"
            }
        },
    ]

    /// The rules on addresses among the names.
    static let nameAddressRules: [Rule] = [
        Rule(
            "name-ip-in-dns", .error, "No address is written as a dNSName",
            rationale: """
                Clients look for an address among the iPAddress entries alone, so one that is written as dNSName never \
                matches. The record lists both kinds in one list, which is no mistake.
                """,
            reference: .rfc(5280, section: "4.2.1.6"),
            remedy: "put the address into the request as iPAddress (`IP:192.0.2.1` in OpenSSL's configuration)",
            example: "`DNS:10.0.0.1` among the alternative names",
            byHand: "openssl req -in request.pem -noout -text | grep -oE 'DNS:[0-9.]+(,|$)'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .addressAsName) { _ in "is an IP address written as dNSName" }
        },

        Rule(
            "common-name-ip", .warning, "No common name is an address",
            rationale: """
                Clients do not look for an address in the common name, and some readers take it for a host name. It \
                does no harm beside the same address as iPAddress.
                """,
            reference: .baselineRequirements(section: "7.1.4.3"),
            remedy: "ask for the address as iPAddress, and leave the common name out",
            example: "`CN=198.51.100.7` in the subject",
            byHand: "openssl req -in request.pem -noout -subject",
            judgesRequestsAlone: true
        ) { inspection in
            let subjects = inspection.nameSurvey.subjects(with: .addressAsCommonName)
            guard !subjects.isEmpty else { return [] }
            let requested = Set(inspection.requestedAddresses)
            let listed = Set(inspection.names.recordNames.lazy.filter(\.isIPAddress))
            func isSecured(_ subject: NameSurvey.Subject) -> Bool {
                requested.contains(subject.name) || subject.request == nil && listed.contains(subject.name)
            }
            return inspection.nameObservations(of: .addressAsCommonName) { subject in
                isSecured(subject) ? .note : nil
            } clause: { subject in
                isSecured(subject)
                    ? "is an IP address; it is among the names too" : "is an IP address, and not among the names"
            }
        },

        Rule(
            "ip-reserved", .error, "No address is of a block for special purposes",
            rationale: """
                A private address, or one for documentation or another special purpose, means another host in every \
                network. No authority that browsers trust may certify it.
                """,
            reference: .baselineRequirements(section: "4.2.2"),
            remedy: "use a public address or a host name, or a private authority for inside a network",
            example: "`IP Address:192.168.0.1` among the alternative names",
            byHand: "openssl req -in request.pem -noout -text | grep -oE 'IP Address:[0-9A-Fa-f.:]+'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .reservedAddress) { subject in
                guard let address = IPAddress(text: subject.name.canonical),
                    let block = SpecialPurposeAddresses.block(of: address)
                else { return "is of a block for special purposes" }
                return "is in \(block.prefix) (\(block.purpose))"
            }
        },
    ]
}

extension Inspection {
    /// The addresses that the request asks for as such.
    fileprivate var requestedAddresses: [HostName] {
        (request?.subjectAlternativeNames ?? []).compactMap { name in
            if case .ipAddress(let octets) = name { HostName(ipAddress: octets) } else { nil }
        }
    }
}
