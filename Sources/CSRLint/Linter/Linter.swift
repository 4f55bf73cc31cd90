// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Compares certificate requests with the records beside them, and judges both by rules.
///
/// A linter is a pure function: no file, no network, no clock. The same input, configuration and instant give the
/// same report, on however many threads.
public struct Linter: Sendable {
    /// The rules that run, in the order in which their findings are listed.
    public let rules: [Rule]
    /// What to look for and what fails.
    public let configuration: Configuration
    /// The instant that counts as now; without one nothing counts as expired.
    public let now: Timestamp?

    /// The rules that are off, by id.
    let rulesOff: [String]
    /// The rules that are on, but lack what they cannot do without.
    let idleRules: [Rule]
    /// Whether any rule looks at the run as a whole.
    let looksAtRun: Bool
    /// Whether any rule asks how strong an RSA key is.
    private let looksIntoRSAKeys: Bool
    /// Whether any rule asks which names come and go from one certificate of an order to the next.
    let comparesNamesOverTime: Bool
    /// The ids of the rules that run.
    let identifiers: Set<String>
    private let places: [String: Int]

    /// Makes a linter.
    ///
    /// - Parameters:
    ///   - rules: the rules to choose from; those that the configuration turns off are left out.
    ///   - configuration: what to look for and what fails.
    ///   - now: the instant that counts as now.
    public init(rules: [Rule] = .all, configuration: Configuration = Configuration(), now: Timestamp? = nil) {
        let enabled = rules.filter(configuration.isEnabled)
        let isFed = { (rule: Rule) in
            configuration.meetsRequirement(of: rule) && (rule.requirement != .instant || now != nil)
        }
        self.rules = enabled.filter(isFed)
        self.configuration = configuration
        self.now = now
        rulesOff = rules.lazy.filter { !configuration.isEnabled($0) }.map(\.id)
        idleRules = enabled.filter { !isFed($0) }
        looksAtRun = self.rules.contains { $0.scope == "run" }
        let identifiers = Set(self.rules.map(\.id))
        self.identifiers = identifiers
        looksIntoRSAKeys = (Rule.rsaKey + Rule.knownPrimes).contains { identifiers.contains($0.id) }
        comparesNamesOverTime = Rule.nameHistoryRules.contains { identifiers.contains($0.id) }
        places = Dictionary(enabled.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The place of a rule among those that are on.
    func place(of ruleID: String) -> Int { places[ruleID] ?? .max }

    /// What a run needs to look into RSA keys; nil where no rule asks about them.
    func makeRSAKeyCache() -> RSAKeyCache? {
        looksIntoRSAKeys ? RSAKeyCache(searchingDeeply: configuration.searchesDeeply) : nil
    }

    /// What weighs the findings of a run.
    func makeGate() -> Gate {
        Gate(configuration: configuration, ruleIDs: identifiers, now: now)
    }

    /// Judges the reissues of one order.
    public func report(on reissues: ReissueList) -> Report {
        report(on: [LintInput(reissues)])
    }

    /// Judges the reissues of several orders.
    ///
    /// - Parameters:
    ///   - inputs: the orders, in the order of the report.
    ///   - failures: what could not be fetched or read: it stands in the report, and the run counts as incomplete.
    /// - Returns: the report, with the exit status that fits.
    public func report(on inputs: [LintInput], failures: [Report.Failure] = []) -> Report {
        var run = LintRun(self)
        var orders: [Report.Order] = []
        var findings = PackedArray<Finding>()
        run.judge(inputs) { judged in
            orders.append(judged.order)
            findings.append(contentsOf: judged.findings)
        }
        return run.conclude(failures: failures, orders: orders, findings: findings)
    }
}
