// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report.Run {
    /// What is known of a run from the beginning on.
    init(_ linter: Linter) {
        self.init(
            asOf: linter.now, profile: linter.configuration.profile,
            keyLists: linter.configuration.keyLists.map(Report.KeyListSummary.init), rulesOff: linter.rulesOff)
        statuses = linter.configuration.statuses.sorted()
        takeGate(of: linter.configuration)
    }

    /// Takes over what decides whether a run passes.
    mutating func takeGate(of configuration: Configuration) {
        failOn = configuration.failOn
        failsOnNewAlone = configuration.failsOnNewAlone
        allowsIncomplete = configuration.allowsIncomplete
        allowsEmpty = configuration.allowsEmpty
    }
}

extension Report.KeyListSummary {
    init(_ list: KeyList) {
        self.init(path: list.name, format: list.format, count: list.count, date: list.date)
    }
}
