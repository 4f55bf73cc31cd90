// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// Which configuration file holds. It is read before the command line is, since it stands for options.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file in place of \(ConfigurationSearch.fileName), or none.", valueName: "path"))
    var config: String?

    /// What the option or the variable for it says.
    var named: String? { config ?? Self.named(in: [], Environment.variables) }

    /// Where files are looked for.
    var search: ConfigurationSearch { .current }

    /// Where the files that hold name orders.
    func orderPlaces() throws -> [Int64: SourceLocation] {
        try search.files(named: named).reversed().reduce(into: [:]) { places, file in
            places.merge(file.orderPlaces) { $1 }
        }
    }

    /// What words that are not parsed yet say.
    static func named(in arguments: [String], _ variables: [String: String]) -> String? {
        let given = Array(arguments.prefix { $0 != "--" })
        for (position, word) in given.enumerated() {
            if word == "-c" || word == "--config" { return position + 1 < given.count ? given[position + 1] : nil }
            if word.hasPrefix("--config=") { return String(word.dropFirst("--config=".count)) }
        }
        return variables["CSRLINT_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension ConfigurationSearch {
    /// The search from the working directory on.
    static var current: Self {
        Self(folder: FileManager.default.currentDirectoryPath, variables: Environment.variables)
    }
}
#endif
