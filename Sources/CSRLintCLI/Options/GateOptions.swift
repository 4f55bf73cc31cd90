// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// What a run looks for, and what makes it fail.
struct GateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Fail on findings from this severity on.", valueName: "severity"))
    var failOn = FailureThreshold.error

    @Option(
        help: ArgumentHelp(
            "Rules and severities for a purpose.", valueName: "profile"))
    var profile = Profile.publicTLS

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "Turn it on, off, or to a severity; repeatable.", valueName: "id[=word]"),
        completion: RuleSwitch.completion)
    var rules: [String] = []

    @Option(
        help: .rare("Run this rule and no other; repeatable.", valueName: "id"),
        completion: RuleSwitch.completion)
    var only: [String] = []

    @Option(
        name: .customLong("setting"),
        help: .rare(
            "A number that rules measure by: \(RuleSetting.allCases.map(\.rawValue).joined(separator: ", ")); repeatable.",
            valueName: "name=value"))
    var settings: [String] = []

    @Flag(help: "Also run the rules on keys that take long.")
    var deep = false

    @Option(
        name: .customLong("blocklist"),
        help: ArgumentHelp(
            "Keys or primes that are known to be lost; repeatable.", valueName: "file"))
    var blocklists: [String] = []

    @Option(help: ArgumentHelp("What counts as now, for runs that can be repeated.", valueName: "rfc3339"))
    var asOf: String?

    @Flag(help: "Pass when there is nothing to check.")
    var allowEmpty = false

    @Flag(help: "Pass when not everything was read or checked.")
    var allowIncomplete = false

    /// The configuration that the options make.
    func configuration() throws -> Configuration {
        var configuration = Configuration(profile: profile)
        configuration.failOn = failOn
        configuration.searchesDeeply = deep
        configuration.isInstantGiven = asOf != nil
        configuration.allowsEmpty = allowEmpty
        configuration.allowsIncomplete = allowIncomplete
        for text in settings { try RuleSetting.apply(text, to: &configuration.settings) }
        for text in rules { try RuleSwitch(text).apply(to: &configuration) }
        configuration.only = Set(try only.map { try RuleSwitch.knownID($0) })
        return configuration
    }

    /// The instant that counts as now: what the option says, else the clock's.
    func now() throws -> Timestamp { try Self.instant(asOf) }

    /// The instant that an option names, else the clock's.
    static func instant(_ asOf: String?) throws -> Timestamp {
        guard let asOf else { return Self.clock }
        // A day alone is its first second.
        guard let instant = Timestamp(rfc3339: asOf) ?? Timestamp(rfc3339: asOf + "T00:00:00Z") else {
            throw ValidationError(
                "'\(DisplayText.visible(asOf))' is no RFC 3339 date: write 2026-01-31 or 2026-01-31T00:00:00Z.")
        }
        return instant
    }

    /// What the clock says.
    static var clock: Timestamp { Timestamp(secondsSince1970: Int64(Date().timeIntervalSince1970)) }
}
#endif
