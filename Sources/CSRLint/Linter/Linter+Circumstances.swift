// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Linter {
    /// What the judgement of the rows from a source depends on.
    func circumstances(of source: InputSource) -> Circumstances {
        Circumstances(
            now: now, isTimeOfAnswer: source == .certCentral || configuration.isInstantGiven,
            settings: configuration.settings)
    }
}
