// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Linter {
    /// What judgements depend on where no row gives an instant.
    var circumstances: Circumstances {
        Circumstances(
            now: now, settings: configuration.settings, searchesDeeply: configuration.searchesDeeply,
            keyLists: configuration.keyLists)
    }

    /// What the judgement of the rows from a source depends on.
    func circumstances(of source: InputSource) -> Circumstances {
        Circumstances(
            now: now, isTimeOfAnswer: source == .certCentral || configuration.isInstantGiven,
            settings: configuration.settings, searchesDeeply: configuration.searchesDeeply,
            keyLists: configuration.keyLists)
    }
}
