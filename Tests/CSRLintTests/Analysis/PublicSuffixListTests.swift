// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Public Suffix List")
struct PublicSuffixListTests {
    @Test(
        "Suffixes and registrable domains are those of Python's publicsuffixlist, its official test vectors among them")
    func vectors() throws {
        let cases = try NameTables.load("public-suffixes.json", as: NameTables.PublicSuffixCase.self)
        try #require(cases.count > 400)
        for entry in cases {
            let name = HostName(dnsName: entry.name.octets).canonical
            for includingPrivate in [true, false] {
                let suffix = PublicSuffixList.suffix(of: name, includingPrivate: includingPrivate)
                let domain = PublicSuffixList.registrableDomain(of: name, includingPrivate: includingPrivate)
                let text = String(decoding: name[suffix.start...], as: UTF8.self)
                #expect(text == (includingPrivate ? entry.suffix : entry.icannSuffix), "\(entry.name)")
                let expected = includingPrivate ? entry.domain : entry.icannDomain
                #expect(domain.map { String(decoding: $0, as: UTF8.self) } == expected, "\(entry.name)")
            }
        }
    }

    @Test(
        "A suffix tells which part of the list it stands in",
        arguments: [
            ("example.co.uk", PublicSuffixList.Section.icann), ("me.github.io", .private), ("corp.local", .unlisted),
            ("server", .unlisted), ("www.ck", .icann), ("b.c.kobe.jp", .icann),
        ]
    )
    func sections(name: String, section: PublicSuffixList.Section) {
        #expect(PublicSuffixList.suffix(of: name.octets).section == section)
    }

    @Test("A name of very many labels is judged by its last ones")
    func manyLabels() {
        let name = Array(repeating: "a.", count: 50_000).joined() + "example.co.uk"
        #expect(PublicSuffixList.registrableDomain(of: name.octets) == "example.co.uk".octets)
    }

    @Test("Odd names have a suffix without a crash", arguments: ["", ".", "..", ".com", "com.", "*.com", "a..b"])
    func odd(name: String) {
        #expect(PublicSuffixList.suffix(of: name.octets).start <= name.utf8.count)
    }
}
