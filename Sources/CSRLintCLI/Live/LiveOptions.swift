// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// Which orders are fetched, and what of them.
struct LiveOptions: ParsableArguments {
    @Flag(help: "Every order of the account.")
    var all = false

    @Option(
        name: .customLong("filter"),
        help: ArgumentHelp("With --all: orders with this value; repeatable.", valueName: "name=value"))
    var filters: [String] = []

    @Flag(help: .rare("Fetch archived reissues too."))
    var showArchived = false

    func validate() throws {
        if !filters.isEmpty, !all { throw ValidationError("--filter needs --all.") }
        _ = try orderFilters()
    }

    /// The filters.
    func orderFilters() throws -> [OrderFilter] {
        try filters.map { text in
            do throws(CertCentralError) {
                return try OrderFilter(text)
            } catch {
                throw ValidationError("--filter: \(error.message).")
            }
        }
    }
}
#endif
