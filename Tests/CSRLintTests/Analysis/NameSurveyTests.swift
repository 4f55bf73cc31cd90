// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import JSONReader
import TestSupport
import Testing

@testable import CSRLint

@Suite("The survey of an inspection's names")
struct NameSurveyTests {
    private static func survey(
        commonName: JSONString? = nil, listed: [JSONString] = [], requestCommonNames: [String] = [],
        asked: [GeneralName] = []
    ) -> NameSurvey {
        let names = NameComparison(
            recordCommonName: commonName, recordDNSNames: listed,
            requestCommonNames: requestCommonNames.map { CommonName(utf8: $0.octets, isWellFormed: true) },
            subjectAlternativeNames: asked)
        return NameSurvey(names, alternativeNames: asked)
    }

    @Test("gives a name on both sides once, with the place on each")
    func bothSides() throws {
        let survey = Self.survey(
            commonName: "a.lan", listed: ["a.lan", "b.lan"], requestCommonNames: ["a.lan"],
            asked: [.dnsName("A.LAN".octets)])
        let subjects = survey.subjects(with: .internalName)
        #expect(subjects.map(\.name.shown) == ["a.lan", "b.lan"])
        let first = try #require(subjects.first)
        #expect(first.record?.place == .recordCommonName && first.request?.place == .requestCommonName)
        #expect(subjects.last?.request == nil && subjects.last?.record?.place == .recordList)
    }

    @Test("keeps a form that a repeated name has alone")
    func repeatedForm() {
        let survey = Self.survey(listed: ["example.com", "example.com."])
        #expect(survey.subjects(with: .trailingDot).map(\.name.shown) == ["example.com"])
        #expect(survey.subjects(with: .trailingDot).first?.record?.name.written == "example.com.".octets)
    }

    @Test("tells an address in text from one in octets")
    func addresses() {
        let survey = Self.survey(
            listed: ["9.9.9.9"],
            asked: [.ipAddress([9, 9, 9, 9]), .dnsName("9.9.9.9".octets), .ipAddress([8, 8, 8, 8])])
        #expect(survey.subjects(with: .addressAsName).map(\.name.shown) == ["9.9.9.9"])
        #expect(survey.occurrences.count == 1)
    }

    @Test("has nothing to say of plain names and of text for people")
    func plain() {
        let survey = Self.survey(
            commonName: "Example server", listed: ["example.com", "*.example.com", "www.example.co.uk", "9.9.9.9"],
            requestCommonNames: ["intranet", "Jane Example"], asked: [.dnsName("example.com".octets)])
        #expect(survey.occurrences.isEmpty)
        #expect(survey.subjects(with: .internalName).isEmpty)
    }

    @Test("finds half of a surrogate pair")
    func surrogate() throws {
        let answer = try ReissueList(json: Fixture.bytes("reissues/lone-surrogate.json"))
        let findings = Linter(rules: Rule.name).report(on: answer).findings
            .filter { $0.ruleID == "name-control-characters" }
        #expect(findings.map(\.subject) == [#"\u{D800}.example.com"#])
        #expect(findings.first?.message.contains("half of a surrogate pair") == true)
    }

    @Test("names what a homograph looks like, and the same as on the other side only once")
    func homographs() {
        let apple = "xn--80ak6aa92e.com"
        let alone = Self.survey(listed: [JSONString(apple)])
        #expect(alone.subjects(with: .homograph).map(\.name.shown) == [apple] && alone.twins.isEmpty)
        let beside = Self.survey(listed: [JSONString(apple), "apple.com"])
        #expect(beside.twins.map { [$0.key.shown, $0.value.shown] } == [[apple, "apple.com"]])
        let mixed = Self.survey(listed: ["xn--exmple-4nf.com"])
        #expect(mixed.subjects(with: .homograph).isEmpty && !mixed.subjects(with: .mixedScript).isEmpty)
        let both = Self.survey(listed: ["xn--exmple-4nf.com", "example.com"])
        #expect(!both.subjects(with: .homograph).isEmpty && both.subjects(with: .mixedScript).isEmpty)
        // Of two names that stand on one side each, another rule says that they look alike.
        let sides = Self.survey(listed: ["xn--exmple-4nf.com"], asked: [.dnsName("example.com".octets)])
        #expect(sides.subjects(with: .homograph).isEmpty)
    }

    @Test("judges each of many names")
    func manyNames() {
        let label = "xn--80ak6aa92e"
        let listed = (0..<500).map { JSONString("\(label).a\($0).com") } + ["*.com", "*.example.com", "a.example.com"]
        let survey = Self.survey(listed: listed)
        #expect(survey.subjects(with: .homograph).count == 500)
        #expect(survey.subjects(with: .wildcardOfPublicSuffix).map(\.name.shown) == ["*.com"])
        #expect(survey.subjects(with: .wildcardRedundant).map(\.name.shown) == ["a.example.com"])
    }

    @Test(
        "survives every odd name",
        arguments: [
            "", ".", "..", "*", "*.", "*.*", "-", "xn--", "@", "_", ":", "[", "[]", "a:", "\u{3002}", "é.", "xn--.xn--",
        ])
    func odd(name: String) {
        let survey = Self.survey(
            commonName: JSONString(name), listed: [JSONString(name)], requestCommonNames: [name],
            asked: [.dnsName(name.octets), .dnsName([0xFF] + name.octets)])
        for bit in 0..<22 {
            let defect = NameDefects(rawValue: 1 << UInt32(bit))
            #expect(survey.subjects(with: defect).allSatisfy { $0.record != nil || $0.request != nil })
        }
    }
}
