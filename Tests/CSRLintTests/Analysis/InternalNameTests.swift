// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@testable import CSRLint

@Suite("Internal names")
struct InternalNameTests {
    private static let onion = "p53lf57qovyuvwsc6xnrppyply3vtqm7l6pcobkmyqsiofyeznfu5uqd"

    @Test(
        "are told by where they end",
        arguments: [
            ("a.local", InternalName.specialUse("local")), ("localhost", .specialUse("localhost")),
            ("a.home.arpa", .specialUse("home.arpa")), ("server", .singleLabel),
            ("a.nosuchtld", .unknownTopLevelDomain("nosuchtld")), ("*.nosuchtld", .unknownTopLevelDomain("nosuchtld")),
            ("a.1", .unknownTopLevelDomain("1")), ("short.onion", .onion), ("\(onion.dropLast())a.onion", .onion),
        ] as [(String, InternalName)]
    )
    func internalNames(name: String, reason: InternalName) {
        #expect(InternalName(HostName(dnsName: name.octets)) == reason)
    }

    @Test(
        "are none of the public",
        arguments: [
            "example.com", "com", "a.ck", "a.xn--p1ai", "\(onion).onion", "www.\(onion).onion", "onion", "a.arpa",
            "local.example.com", "nothome.arpa",
        ])
    func publicNames(name: String) { #expect(InternalName(HostName(dnsName: name.octets)) == nil) }

    @Test("are doubted when the list of top-level domains is older than two years")
    func stale() throws {
        #expect(!PublicSuffixList.isStale(asOf: nil))
        let made = try #require(Timestamp(rfc3339: PublicSuffixList.date + "T00:00:00Z")).secondsSince1970
        #expect(!PublicSuffixList.isStale(asOf: Timestamp(secondsSince1970: made + 730 * 86_400)))
        #expect(PublicSuffixList.isStale(asOf: Timestamp(secondsSince1970: made + 731 * 86_400)))
        #expect(!PublicSuffixList.isStale(asOf: Timestamp(secondsSince1970: .min)))
    }

    @Test(
        "Wildcards before a suffix are told by the section of the list",
        arguments: [
            ("com", PublicSuffixList.Section.icann), ("co.uk", .icann), ("ck", .icann), ("any.ck", .icann),
            ("kobe.jp", .icann), ("github.io", .private), ("example.com", nil), ("www.ck", nil), ("city.kobe.jp", nil),
            ("nosuchtld", nil), ("me.github.io", nil),
        ] as [(String, PublicSuffixList.Section?)]
    )
    func suffixes(base: String, section: PublicSuffixList.Section?) {
        #expect(PublicSuffixList.sectionOfSuffixes(below: base.octets[...]) == section)
    }
}
