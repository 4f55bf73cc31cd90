// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What became of a waiver in a run.
public struct WaiverUse: Sendable {
    /// How it fared.
    public enum State: String, CaseIterable, Sendable {
        /// It holds, and there are findings that it means.
        case used
        /// It holds, and what it means was looked at, but there is no such finding.
        case unused
        /// Its last day is over: the findings that it means are back.
        case expired
        /// The run did not look at what it means.
        case outOfScope = "out_of_scope"
    }

    /// The waiver.
    public let waiver: Waiver
    /// How it fared.
    public let state: State
    /// How many findings it means.
    public let findingCount: Int

    /// Makes an entry.
    public init(waiver: Waiver, state: State, findingCount: Int) {
        self.waiver = waiver
        self.state = state
        self.findingCount = findingCount
    }
}
