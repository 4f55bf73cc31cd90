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
        /// A whole number in a range.
        case number(ClosedRange<Int64>)
        case text
        /// The address of an API.
        case address
        /// Statuses of reissues, with commas between them.
        case statuses
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
        case .version: .number(1...1)
        case .concurrency: .number(ConnectionNumber.concurrency.range)
        case .timeout: .number(ConnectionNumber.timeout.range)
        case .retries: .number(ConnectionNumber.retries.range)
        case .maxBytes: .number(ConnectionNumber.maxBytes.range)
        case .orders: .orders
        case .region: .words(Region.allCases.map(\.rawValue))
        case .baseURL: .address
        case .status: .statuses
        case .apiKeyCommand: .text
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

    /// Whether the members of the key count one by one, each from the source that counts most.
    var merges: Bool { self == .rules || self == .settings }

    /// Whether the key tells of the API key.
    var tellsOfKey: Bool { self == .apiKeyFile || self == .apiKeyCommand }

    /// The keys of which only one can be given.
    static var alternatives: [[ConfigurationKey]] {
        CommandLineOptions.alternatives.map { options in
            allCases.filter { $0.option.map(options.contains) ?? false }
        }
    }

    /// Whether only one of two keys can be given.
    func excludes(_ other: ConfigurationKey) -> Bool {
        self != other && Self.alternatives.contains { $0.contains(self) && $0.contains(other) }
    }
}
#endif
