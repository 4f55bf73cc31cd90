// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The names that a record secures, ready to be compared with those of another record.
struct SecuredNames: Sendable {
    /// The record's common name, whether it is a host name or not; nil where it has none.
    let commonName: HostName?
    /// The distinct names, the common name among them where it is a host name; nil where the record lists none at all,
    /// so that nobody knows what it secures.
    let names: [HostName]?
    /// The same, to be asked for.
    let known: Set<HostName>
    /// Their registrable domains.
    let domains: Set<[UInt8]>

    /// The names of a record.
    init(_ record: CertificateRecord) {
        commonName = record.commonName.map { HostName(recordText: $0) }.flatMap { $0.canonical.isEmpty ? nil : $0 }
        guard let listed = record.dnsNames else {
            (names, known, domains) = (nil, [], [])
            return
        }
        let host = commonName.flatMap { CommonName(recorded: $0).kind == .host ? $0 : nil }
        var seen: Set<HostName> = []
        var distinct: [HostName] = []
        for name in [host].compactMap(\.self) + listed.lazy.map({ HostName(recordText: $0) }) {
            if !name.canonical.isEmpty, seen.insert(name).inserted { distinct.append(name) }
        }
        names = distinct
        known = seen
        domains = Set(distinct.compactMap(\.registrableDomain))
    }
}

extension HostName {
    /// The registrable domain of a domain name; nil for an address, a public suffix, and what is no domain name.
    var registrableDomain: [UInt8]? { kind == .dns ? PublicSuffixList.registrableDomain(of: canonical) : nil }
}
