// csrlint
// SPDX-License-Identifier: Apache-2.0

extension NameComparison.Reason {
    /// Whether the difference is the normal case.
    var isExplained: Bool { self == .companion || self == .sanAbsent }

    /// What the reason adds to a sentence on a name.
    var clause: String {
        switch self {
        case .coveredByWildcard: " as such; a wildcard of the record covers the request's name"
        case .covers: " as such; a wildcard of the request covers the record's name"
        case .subset: "; it was added on the order"
        default: ""
        }
    }
}

extension [NameComparison.Difference] {
    /// The names by reason, in words.
    var explanation: String {
        let companions = filter { $0.reason == .companion }
        let absent = filter { $0.reason == .sanAbsent }
        return [
            companions.isEmpty
                ? nil : "\(NameListText.text(companions.map(\.name)) ?? "") (added by the certificate authority)",
            absent.isEmpty
                ? nil
                : "\(NameListText.text(absent.map(\.name)) ?? "") (the request asks for no alternative names at all)",
        ].compactMap { $0 }.joined(separator: "; ")
    }
}

extension GeneralName {
    /// The kind's name, for a kind that does not belong in a TLS server's certificate; nil for one that does.
    var kindUnfitForServers: String? {
        switch self {
        // A tag that RFC 5280 does not know, or content that does not parse, is `csr-extension-malformed` alone.
        case .dnsName, .ipAddress, .unknown: nil
        case .rfc822Name: "rfc822Name"
        case .uniformResourceIdentifier: "uniformResourceIdentifier"
        case .directoryName: "directoryName"
        case .otherName: "otherName"
        case .registeredID: "registeredID"
        case .x400Address: "x400Address"
        case .ediPartyName: "ediPartyName"
        }
    }
}
