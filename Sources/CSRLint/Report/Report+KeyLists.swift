// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report.Run {
    /// What is known of a run from the beginning on.
    init(_ linter: Linter) {
        self.init(
            asOf: linter.now, failOn: linter.configuration.failOn, profile: linter.configuration.profile,
            keyLists: linter.configuration.keyLists.map(Report.KeyListSummary.init), rulesOff: linter.rulesOff)
    }
}

extension Report.KeyListSummary {
    init(_ list: KeyList) {
        self.init(path: list.name, format: list.format, count: list.count, date: list.date)
    }
}
