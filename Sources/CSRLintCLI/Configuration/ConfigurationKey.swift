// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// What a configuration file may set: each key is a long option, but for those that say otherwise.
enum ConfigurationKey: String, CaseIterable {
    case version
    case orders
    case region
    case baseURL = "base-url"
    case caFile = "ca-file"
    case concurrency
    case timeout
    case retries
    case maxBytes = "max-bytes"
    case apiKeyFile = "api-key-file"
    case apiKeyCommand = "api-key-command"
    case showArchived = "show-archived"
    case status
    case includeInactive = "include-inactive"
    case failOn = "fail-on"
    case failOnNew = "fail-on-new"
    case profile
    case rules
    case settings
    case deep
    case blocklist
    case waiversFile = "waivers-file"
    case baseline
    case allowEmpty = "allow-empty"
    case allowIncomplete = "allow-incomplete"
    case output
    case color

    /// What a key holds.
    enum Form {
        case number
        case text
        /// The path of a file, from the folder of the configuration file on.
        case path
        case truth
        case words([String])
        /// One path or several.
        case paths
        /// One text or several, each a format, or a format and a path.
        case outputs
        /// Numbers of orders.
        case orders
        /// A severity, or off, for each of some rules.
        case rules
        /// A number for each of some settings.
        case settings
    }

    var form: Form {
        switch self {
        case .version, .concurrency, .timeout, .retries, .maxBytes: .number
        case .orders: .orders
        case .region: .words(Region.allCases.map(\.rawValue))
        case .baseURL, .apiKeyCommand, .status: .text
        case .caFile, .apiKeyFile, .waiversFile, .baseline: .path
        case .showArchived, .includeInactive, .failOnNew, .deep, .allowEmpty, .allowIncomplete: .truth
        case .failOn: .words(FailureThreshold.allCases.map(\.rawValue))
        case .profile: .words(Profile.allCases.map(\.rawValue))
        case .rules: .rules
        case .settings: .settings
        case .blocklist: .paths
        case .output: .outputs
        case .color: .words(ColorChoice.allCases.map(\.rawValue))
        }
    }

    /// The long option that the key stands for; nil for the two that are none.
    var option: String? {
        switch self {
        case .version, .orders: nil
        case .rules: "rule"
        case .settings: "setting"
        case .waiversFile: "waivers"
        default: rawValue
        }
    }
}
#endif
