// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint
public import Testing

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
    @Test("gives every rule an id of its own in kebab-case")
    func idsAreUniqueAndKebabCase() {
        var seen: Set<String> = []
        for rule in [Rule].all {
            #expect(seen.insert(rule.id).inserted, "\(rule.id) stands twice")
            #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id) is not in kebab-case")
        }
    }

    @Test("has as many rules in each group as the design lists")
    func groupsAreComplete() {
        let counts = RuleGroup.allCases.map { "\($0.rawValue) \($0.rules.count)" }
        #expect(
            counts == [
                "cross-check 19", "record 33", "request 33", "signature 5", "key 34", "name 24", "history 21",
            ])
        #expect([Rule].all.count == 169)
    }

    @Test("gives every rule a title, a rationale, a reference, an example and a remedy", arguments: [Rule].all)
    func ruleIsExplained(rule: Rule) {
        for text in [rule.title, rule.rationale, rule.reference.description, rule.example, rule.byHand, rule.remedy] {
            #expect(text.count >= 6)
        }
        #expect(rule.reference.url.hasPrefix("https://"))
        #expect(rule.title.first?.isUppercase == true)
        #expect(!rule.title.hasSuffix("."))
    }

    @Test("has for every rule a fixture that it flags and one that it accepts", arguments: [Rule].all)
    func ruleHasBothKindsOfFixture(rule: Rule) {
        let fixtures = RuleFixture.all.filter { $0.ruleID == rule.id }
        #expect(fixtures.contains { $0.mustFlag })
        #expect(fixtures.contains { !$0.mustFlag })
    }

    @Test("has no fixtures for a rule that does not exist")
    func fixturesBelongToRules() {
        #expect(Set(RuleFixture.all.map(\.ruleID)).subtracting([Rule].all.map(\.id)).isEmpty)
    }

    @Test("has a group for every rule")
    func groupsCoverAllRules() {
        #expect(RuleGroup.allCases.flatMap(\.rules).map(\.id) == [Rule].all.map(\.id))
    }
}

extension Rule: CustomTestStringConvertible {
    /// The rule's id.
    public var testDescription: String { id }
}
