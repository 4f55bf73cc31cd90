// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Linter {
    /// What judgements depend on where no row gives an instant.
    var circumstances: Circumstances { circumstances() }

    /// What the judgement of the rows of an input depends on. The instant that a user names comes before the answer's.
    func circumstances(of input: LintInput) -> Circumstances {
        circumstances(
            isTimeOfAnswer: input.source == .certCentral || configuration.isInstantGiven,
            answered: configuration.isInstantGiven ? nil : input.answered, leavesArchivedOut: input.leavesArchivedOut)
    }

    private func circumstances(
        isTimeOfAnswer: Bool = false, answered: Timestamp? = nil, leavesArchivedOut: Bool = false
    ) -> Circumstances {
        Circumstances(
            now: now, isTimeOfAnswer: isTimeOfAnswer, answered: answered, leavesArchivedOut: leavesArchivedOut,
            settings: configuration.settings, searchesDeeply: configuration.searchesDeeply,
            keyLists: configuration.keyLists, rules: identifiers)
    }
}
