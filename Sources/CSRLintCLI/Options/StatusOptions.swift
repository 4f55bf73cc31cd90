// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// Which reissues of an order count, by their status.
struct StatusOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Take rows of these statuses, with commas between.", valueName: "statuses"))
    var status: String?

    func validate() throws { _ = try statuses() }

    /// The statuses, normalised; none for all.
    ///
    /// - Throws: a usage error.
    func statuses() throws -> Set<String> {
        guard let status else { return [] }
        let statuses = Self.statuses(in: status)
        guard !statuses.isEmpty else { throw ValidationError("--status names no status.") }
        return statuses
    }

    /// The statuses in a list with commas, normalised.
    static func statuses(in text: String) -> Set<String> {
        Set(text.split(separator: ",").map { ReissueStatus(normalizing: String($0)).rawValue })
    }
}
#endif
