// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import JSONReader
import Testing

@testable import CSRLint

@Suite("Comparison of names")
struct NameComparisonTests {
    typealias Reason = NameComparison.Reason

    /// Compares names given as text; an IP address among the alternative names stands for an `iPAddress`.
    static func compare(
        _ commonName: String?,
        _ dnsNames: [String]?,
        commonNames: [String] = [],
        san: [String] = []
    ) -> NameComparison {
        NameComparison(
            recordCommonName: commonName.map { JSONString($0) },
            recordDNSNames: dnsNames?.map { JSONString($0) },
            requestCommonNames: commonNames.map { CommonName(utf8: $0.octets, isWellFormed: true) },
            subjectAlternativeNames: san.map { text in
                IPAddress(text: text.octets).map { .ipAddress($0.octets) } ?? .dnsName(text.octets)
            }
        )
    }

    struct Situation: CustomTestStringConvertible {
        let title: String
        var commonName: String?
        var dnsNames: [String]?
        var commonNames: [String] = []
        var san: [String] = []
        let relation: NameComparison.CommonNameRelation
        let commonNameOutcome: NameComparison.Outcome
        let dnsNamesOutcome: NameComparison.Outcome
        var onlyInRecord: [String: Reason] = [:]
        var onlyInRequest: [String: Reason] = [:]
        var testDescription: String { title }
    }

    static let situations: [Situation] = [
        .init(
            title: "The documented example: a common name outside dns_names and outside the alternative names",
            commonName: "example.com", dnsNames: ["sub.example.com", "*.example.org"], commonNames: ["example.com"],
            san: ["sub.example.com", "*.example.org"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .match),
        .init(
            title: "No alternative names, common name in the record",
            commonName: "example.com",
            dnsNames: ["example.com", "api.example.net", "10.0.0.1", "2001:db8::1", "www.example.com"],
            commonNames: ["example.com"], relation: .match, commonNameOutcome: .match, dnsNamesOutcome: .match,
            onlyInRecord: [
                "api.example.net": .sanAbsent, "10.0.0.1": .sanAbsent, "2001:db8::1": .sanAbsent,
                "www.example.com": .companion,
            ]),
        .init(
            title: "The record's common name is another of the request's names",
            commonName: "b.example.com", dnsNames: ["a.example.com", "b.example.com"], commonNames: ["a.example.com"],
            san: ["a.example.com", "b.example.com"], relation: .moved, commonNameOutcome: .mismatch,
            dnsNamesOutcome: .match),
        .init(
            title: "The record's common name is none of the request's names",
            commonName: "shop.example.com", dnsNames: ["other.example.net"], commonNames: ["mail.other.test"],
            san: ["other.example.net"], relation: .mismatch, commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
        .init(
            title: "The certificate authority adds www., the base and a wildcard's base",
            commonName: "a.example.com",
            dnsNames: ["a.example.com", "www.a.example.com", "example.net", "example.org", "www.example.net"],
            commonNames: ["a.example.com"], san: ["a.example.com", "www.example.net", "*.example.org"],
            relation: .match, commonNameOutcome: .match, dnsNamesOutcome: .mismatch,
            onlyInRecord: ["www.a.example.com": .companion, "example.net": .companion, "example.org": .companion],
            onlyInRequest: ["*.example.org": .dropped]),
        .init(
            title: "The base of the common name is a companion",
            commonName: "mail.example.com", dnsNames: ["mail.example.com", "example.com"],
            commonNames: ["mail.example.com"], san: ["mail.example.com"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .match, onlyInRecord: ["example.com": .companion]),
        .init(
            title: "The base of an alternative name alone, and a public suffix, are no companions",
            commonName: "example.co.uk", dnsNames: ["example.co.uk", "mail.example.com", "example.com", "co.uk"],
            commonNames: ["example.co.uk"], san: ["example.co.uk", "mail.example.com"], relation: .match,
            commonNameOutcome: .match, dnsNamesOutcome: .mismatch,
            onlyInRecord: ["example.com": .subset, "co.uk": .subset]),
        .init(
            title: "Names added on the order",
            commonName: "example.com", dnsNames: ["example.com", "api.example.com"], commonNames: ["example.com"],
            san: ["example.com"], relation: .match, commonNameOutcome: .match, dnsNamesOutcome: .mismatch,
            onlyInRecord: ["api.example.com": .subset]),
        .init(
            title: "A name that the order does not secure",
            commonName: "a.example.com", dnsNames: ["a.example.com", "b.example.com", "c.example.com"],
            commonNames: ["a.example.com"],
            san: ["a.example.com", "b.example.com", "c.example.com", "old.example.com"],
            relation: .match, commonNameOutcome: .match, dnsNamesOutcome: .mismatch,
            onlyInRequest: ["old.example.com": .dropped]),
        .init(
            title: "The wrong request altogether",
            commonName: "shop.example.com", dnsNames: ["shop.example.com"], commonNames: ["mail.other.test"],
            san: ["mail.other.test"], relation: .mismatch, commonNameOutcome: .mismatch, dnsNamesOutcome: .mismatch,
            onlyInRecord: ["shop.example.com": .subset], onlyInRequest: ["mail.other.test": .dropped]),
        .init(
            title: "A wildcard of the record covers the request's names, one label deep",
            commonName: "*.example.com", dnsNames: ["*.example.com"], commonNames: ["a.example.com"],
            san: ["a.example.com", "b.a.example.com"], relation: .mismatch, commonNameOutcome: .mismatch,
            dnsNamesOutcome: .mismatch, onlyInRecord: ["*.example.com": .coveredByWildcard],
            onlyInRequest: ["a.example.com": .coveredByWildcard, "b.a.example.com": .dropped]),
        .init(
            title: "A wildcard of the request covers the record's names",
            commonName: "a.example.com", dnsNames: ["a.example.com", "b.example.com", "c.b.example.com"],
            san: ["*.example.com"], relation: .absentInRequest, commonNameOutcome: .notCompared,
            dnsNamesOutcome: .mismatch,
            onlyInRecord: ["a.example.com": .covers, "b.example.com": .covers, "c.b.example.com": .subset],
            onlyInRequest: ["*.example.com": .covers]),
        .init(
            title: "A wildcard that both have covers a name of one",
            commonName: "*.example.com", dnsNames: ["*.example.com"], commonNames: ["*.example.com"],
            san: ["*.example.com", "a.example.com"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .mismatch, onlyInRequest: ["a.example.com": .coveredByWildcard]),
        .init(
            title: "Only the form differs",
            commonName: "MÜNCHEN.example.com", dnsNames: ["xn--mnchen-3ya.example.com.", "WWW.Example.COM"],
            commonNames: ["xn--mnchen-3ya.example.com"], san: ["xn--mnchen-3ya.example.com", "www.example.com"],
            relation: .formDiffers([.uLabelForm]), commonNameOutcome: .match, dnsNamesOutcome: .match),
        .init(
            title: "A homograph",
            commonName: "exаmple.com", dnsNames: ["exаmple.com"], commonNames: ["example.com"], san: ["example.com"],
            relation: .mismatch, commonNameOutcome: .mismatch, dnsNamesOutcome: .mismatch,
            onlyInRecord: ["xn--exmple-4nf.com": .lookalike], onlyInRequest: ["example.com": .lookalike]),
        .init(
            title: "A request without subject",
            commonName: "example.com", dnsNames: ["example.com"], san: ["example.com"], relation: .absentInRequest,
            commonNameOutcome: .match, dnsNamesOutcome: .match),
        .init(
            title: "An empty common name is none",
            commonName: "example.com", dnsNames: [], commonNames: [""], san: ["example.com"],
            relation: .absentInRequest, commonNameOutcome: .match, dnsNamesOutcome: .match),
        .init(
            title: "Several common names",
            commonName: "example.com", dnsNames: ["example.com"], commonNames: ["example.com", "example.net"],
            relation: .multiple, commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
        .init(
            title: "Several common names and none in the record",
            dnsNames: ["example.com"], commonNames: ["example.com", "example.net"], relation: .multiple,
            commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
        .init(
            title: "No common name in the record",
            dnsNames: ["example.com"], commonNames: ["example.com"], relation: .absentInRecord,
            commonNameOutcome: .notCompared, dnsNamesOutcome: .match),
        .init(
            title: "A blank common name in the record is none",
            commonName: " ", dnsNames: ["example.com", " "], commonNames: ["example.com"], relation: .absentInRecord,
            commonNameOutcome: .notCompared, dnsNamesOutcome: .match),
        .init(
            title: "A record without names",
            commonNames: ["example.com"], san: ["example.com"], relation: .absentInRecord,
            commonNameOutcome: .notCompared, dnsNamesOutcome: .notCompared),
        .init(
            title: "A request without names",
            commonName: "example.com", dnsNames: ["example.com"], relation: .absentInRequest,
            commonNameOutcome: .notCompared, dnsNamesOutcome: .notCompared),
        .init(
            title: "Human text that differs is a mismatch and no name",
            commonName: "example.com", dnsNames: ["example.com"], commonNames: ["Example GmbH"], san: ["example.com"],
            relation: .humanTextMismatch, commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
        .init(
            title: "Human text that is the same but for case",
            commonName: " Example GMBH", commonNames: ["Example GmbH"],
            relation: .formDiffers([.whitespace]), commonNameOutcome: .match, dnsNamesOutcome: .notCompared),
        .init(
            title: "Human text that is the same",
            commonName: "Example GmbH", commonNames: ["Example GmbH"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .notCompared),
        .init(
            title: "A common name with a NUL is compared as a name",
            commonName: "good.example.com", dnsNames: ["good.example.com"],
            commonNames: ["good.example.com\0.evil.test"], relation: .mismatch, commonNameOutcome: .mismatch,
            dnsNamesOutcome: .match, onlyInRecord: ["good.example.com": .sanAbsent]),
        .init(
            title: "An alternative name with a NUL",
            commonName: "good.example.com", dnsNames: ["good.example.com"], commonNames: ["good.example.com"],
            san: ["good.example.com\0.evil.test"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .mismatch, onlyInRequest: ["good.example.com\0.evil.test": .dropped]),
        .init(
            title: "IP addresses are compared by value",
            commonName: "example.com", dnsNames: ["10.0.0.1", "[2001:0DB8::1]"], commonNames: ["example.com"],
            san: ["10.0.0.1", "2001:db8::1", "10.0.0.2"], relation: .match, commonNameOutcome: .match,
            dnsNamesOutcome: .mismatch, onlyInRequest: ["10.0.0.2": .dropped]),
        .init(
            title: "A common name that is an IP address counts as present",
            commonName: "10.0.0.1", dnsNames: ["10.0.0.1"], commonNames: ["10.0.0.1"], relation: .match,
            commonNameOutcome: .match, dnsNamesOutcome: .match),
        .init(
            title: "A listed name that is one of the request's common names is not missing",
            commonName: "a.example.com", dnsNames: ["b.example.com"], commonNames: ["b.example.com"],
            san: ["a.example.com"], relation: .moved, commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
        .init(
            title: "A common name that differs alone is no difference of names",
            commonName: "a.example.com", dnsNames: ["b.example.com"], commonNames: ["c.example.com"],
            san: ["b.example.com"], relation: .mismatch, commonNameOutcome: .mismatch, dnsNamesOutcome: .match),
    ]

    @Test("Each situation has its relation, outcomes and reasons", arguments: situations)
    func situation(_ situation: Situation) {
        let comparison = Self.compare(
            situation.commonName, situation.dnsNames, commonNames: situation.commonNames, san: situation.san)
        #expect(comparison.commonName == situation.relation)
        #expect(comparison.commonNameOutcome == situation.commonNameOutcome)
        #expect(comparison.dnsNamesOutcome == situation.dnsNamesOutcome)
        #expect(Self.reasons(comparison.onlyInRecord) == situation.onlyInRecord)
        #expect(Self.reasons(comparison.onlyInRequest) == situation.onlyInRequest)
    }

    static func reasons(_ differences: [NameComparison.Difference]) -> [String: Reason] {
        Dictionary(differences.map { ($0.name.description, $0.reason) }) { first, _ in first }
    }

    @Test("Matched names come in the record's order, its common name first, and once each")
    func matched() {
        let comparison = Self.compare(
            "b.example.com", ["c.example.com", "B.example.com", "a.example.com"], commonNames: ["b.example.com"],
            san: ["a.example.com", "b.example.com", "c.example.com"])
        #expect(comparison.matched.map(\.description) == ["b.example.com", "c.example.com", "a.example.com"])
        #expect(comparison.isRecordCommonNameListed)
        #expect(comparison.commonNamesNotInSubjectAlternativeNames.isEmpty)
    }

    @Test(
        "A difference of form says what has to be folded",
        arguments: [
            ("Example.com", "example.com", [Reason.caseOnly]), ("example.com.", "example.com", [.trailingDot]),
            ("münchen.example", "xn--mnchen-3ya.example", [.uLabelForm]), ("example。com", "example.com", [.idnaDot]),
            (" example.com", "example.com", [.whitespace]), ("Example.com.", "example.com", [.caseOnly, .trailingDot]),
            ("Example.com", "EXAMPLE.com", [.caseOnly]), ("EXAMPLE.com.", "Example.com", [.trailingDot]),
            ("example.com", "example.com", []), ("2001:0db8::1", "2001:db8::1", []),
        ]
    )
    func formDifferences(record: String, request: String, reasons: [Reason]) {
        let comparison = Self.compare(nil, [record], san: [request])
        #expect(comparison.dnsNamesOutcome == .match)
        #expect(comparison.formDifferences.map(\.reasons) == (reasons.isEmpty ? [] : [reasons]))
    }

    @Test("A name that both lists write alike somewhere does not differ in form")
    func alikeSomewhere() {
        #expect(
            Self.compare("example.com", ["Example.com"], commonNames: ["example.com"], san: ["example.com"])
                .formDifferences.count == 1)
        #expect(Self.compare("example.com", nil, commonNames: ["example.com"], san: []).formDifferences.isEmpty)
        #expect(Self.compare(nil, ["EXAMPLE.com"], san: ["example.com", "EXAMPLE.com"]).formDifferences.isEmpty)
    }

    @Test("Names that a side repeats are its duplicates, the common name in dns_names is none")
    func duplicates() {
        let comparison = Self.compare(
            "a.example.com", ["a.example.com", "b.example.com", "B.example.com."], commonNames: ["a.example.com"],
            san: ["a.example.com", "b.example.com", "a.example.com", "A.example.com"])
        #expect(comparison.duplicatesInRecord.map(\.description) == ["b.example.com"])
        #expect(comparison.duplicatesInRequest.map(\.description) == ["a.example.com", "a.example.com"])
        #expect(comparison.recordNames.count == 2)
        #expect(comparison.requestNames.count == 2)
    }

    @Test("A name that is no text stands on both sides and matches on neither")
    func notWellFormed() {
        let bytes: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0x2E, 0x63]
        let comparison = NameComparison(
            recordCommonName: JSONString(utf8: bytes, isWellFormed: false),
            recordDNSNames: [JSONString(utf8: bytes, isWellFormed: false)],
            requestCommonNames: [CommonName(utf8: bytes, isWellFormed: false)],
            subjectAlternativeNames: [.dnsName(bytes), .dnsName(bytes)]
        )
        #expect(comparison.commonName == .mismatch)
        #expect(comparison.onlyInRecord.map(\.reason) == [.subset])
        #expect(comparison.onlyInRequest.map(\.reason) == [.dropped, .dropped])
        #expect(comparison.matched.isEmpty)
    }

    @Test("A dNSName without any text is no name, but it is there")
    func emptyName() {
        let comparison = NameComparison(
            recordCommonName: JSONString("example.com"), recordDNSNames: [JSONString("example.com"), JSONString("")],
            requestCommonNames: [], subjectAlternativeNames: [.dnsName([])])
        #expect(comparison.hasSubjectAlternativeNames)
        #expect(comparison.requestNames.isEmpty && comparison.onlyInRequest.isEmpty)
        #expect(comparison.duplicatesInRequest.isEmpty)
    }

    @Test("Alternative names of other types, and addresses of a wrong length, are no names, but they are there")
    func otherTypes() {
        let comparison = NameComparison(
            recordCommonName: JSONString("example.com"),
            recordDNSNames: [JSONString("example.com"), JSONString("api.example.net")],
            requestCommonNames: [CommonName(utf8: "example.com".octets, isWellFormed: true)],
            subjectAlternativeNames: [.rfc822Name("a@example.com".octets), .ipAddress([1, 2, 3, 4, 5])]
        )
        #expect(comparison.hasSubjectAlternativeNames)
        #expect(comparison.requestNames.isEmpty)
        #expect(comparison.onlyInRecord.map(\.reason) == [.subset])
        #expect(comparison.commonNamesNotInSubjectAlternativeNames.map(\.description) == ["example.com"])
    }
}
