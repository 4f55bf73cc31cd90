// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Labels of IDNA 2008")
struct IDNAValidityTests {
    @Test("are those that Python's idna takes, but for the rule on the direction of text")
    func labels() throws {
        let cases = try NameTables.load("labels.json", as: NameTables.LabelCase.self)
        try #require(cases.count > 500 && cases.contains { $0.isValid } && cases.contains { !$0.isValid })
        for entry in cases {
            #expect((IDNAValidity.fault(of: entry.label.scalars) == nil) == entry.isValid, "\(entry.label.scalars)")
        }
    }

    @Test(
        "say why they are none",
        arguments: [
            ("xn--a", IDNAValidity.Fault.disallowed(0x80)), ("xn--a!", .notPunycode), ("xn--", .notPunycode),
            ("xn--abc-", .notPunycode),
            ("xn--99999999", .notPunycode), ("xn--n3h", .disallowed(0x2603)), ("xn---80ak6aa92e", .otherForm),
            ("xn--a-wbb", .leadingMark), ("xn--bcher--3ya", .hyphens), ("xn---bcher-4ya", .hyphens),
            ("xn--al-0ea", .outOfContext(0xB7)),
        ] as [(String, IDNAValidity.Fault)]
    )
    func faults(label: String, fault: IDNAValidity.Fault) {
        #expect(IDNAValidity.fault(ofALabel: label.octets) == fault)
    }

    @Test("in normalization form D are none")
    func notComposed() throws {
        let encoded = try #require(Punycode.encode("bu\u{308}cher".scalars))
        #expect(IDNAValidity.fault(ofALabel: IDNAValidity.prefix + encoded) == .notNormalized)
    }

    @Test("of the older standard that the newer one has too are good", arguments: ["xn--bcher-kva", "xn--fa-hia"])
    func good(label: String) {
        #expect(IDNAValidity.fault(ofALabel: label.octets) == nil)
    }

    @Test("do not decode beyond the longest label, whatever is asked")
    func long() {
        let label = IDNAValidity.prefix + [UInt8](repeating: 0x61, count: 100_000)
        #expect(IDNAValidity.decoded(label) == nil)
    }
}
