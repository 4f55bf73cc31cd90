// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Profile {
    /// The rules that the profile turns on, off, or to a severity; the others are as they say themselves.
    var switches: [String: RuleSwitch] {
        switch self {
        case .publicTLS: [:]
        case .private: Self.privateSwitches
        case .strict: Self.strictSwitches
        }
    }

    /// How grave a rule's findings are on an issued row, unless they say otherwise themselves; nil where it is off.
    public func severity(of rule: Rule) -> Severity? {
        let configuration = Configuration(profile: self)
        return configuration.isEnabled(rule) ? configuration.givenSeverity(of: rule) ?? rule.severity : nil
    }

    /// The numbers that rules measure by.
    var settings: RuleSettings {
        var settings = RuleSettings()
        switch self {
        case .publicTLS: break
        case .private:
            settings.unevenlySupportedCurves = []
            settings.permitsEdwardsKeys = true
        case .strict:
            settings.permittedCurves = [.p256, .p384]
            settings.usualModulusSizes = [2048, 3072, 4096]
        }
        return settings
    }

    /// The Baseline Requirements do not bind an organisation's own authority; what makes a key or a request weak does.
    private static let privateSwitches: [String: RuleSwitch] = [
        "csr-san-other-types": .severity(.note),
        "csr-subject-organizational-unit": .off,
        "csr-challenge-password": .severity(.note),
        "csr-extended-key-usage-unsuitable": .severity(.note),
        "ip-reserved": .off,
        "name-internal": .severity(.note),
        "name-reverse-zone": .severity(.note),
        "name-is-public-suffix": .severity(.note),
        "name-wildcard-public-suffix": .severity(.warning),
        "rsa-pss-key": .off,
        "validity-exceeds-limit": .off,
    ]

    /// As Let's Encrypt's Boulder has it: three RSA sizes, one exponent, two curves.
    private static let strictSwitches: [String: RuleSwitch] = [
        "rsa-modulus-unusual-size": .severity(.error),
        "rsa-modulus-oversized": .severity(.error),
        "rsa-exponent-unusual": .severity(.error),
        "csr-signature-algorithm-weak": .severity(.error),
        "csr-common-name-not-in-san": .severity(.error),
        "eddsa-key": .severity(.error),
        "rsa-pss-key": .severity(.error),
        "organization-mismatch": .on,
        "record-unknown-field": .on,
    ]
}
