// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// A number that rules measure by, as `--setting NAME=VALUE` and the configuration file name it.
enum RuleSetting: String, CaseIterable {
    /// The fewest bits that an RSA modulus may have.
    case rsaMinimumBits = "rsa-minimum-bits"
    /// How many days before its end a certificate counts as expiring.
    case expiringDays = "expiring-days"

    /// The numbers that make sense.
    var range: ClosedRange<Int64> {
        switch self {
        case .rsaMinimumBits: 512...16_384
        case .expiringDays: 0...398
        }
    }

    /// Reads an option and applies it.
    ///
    /// - Throws: a usage error.
    static func apply(_ text: String, to settings: inout RuleSettings) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = parts.first, let setting = RuleSetting(rawValue: name) else {
            let names = allCases.map(\.rawValue)
            let hint = Suggestion.nearest(to: parts.first ?? "", among: names).map { " Did you mean '\($0)'?" } ?? ""
            throw ValidationError(
                "'\(DisplayText.visible(text))' is no setting: \(names.joined(separator: ", ")).\(hint)")
        }
        guard parts.count == 2, let value = Int64(parts[1]), setting.range.contains(value) else {
            let range = "\(setting.range.lowerBound) to \(setting.range.upperBound)"
            throw ValidationError("--setting \(name) is a number from \(range).")
        }
        switch setting {
        case .rsaMinimumBits: settings.rsaMinimumBits = Int(value)
        case .expiringDays: settings.expiringDays = Int(value)
        }
    }
}
#endif
