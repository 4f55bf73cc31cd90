// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Everything that a run read, as the rules on whole runs see it.
public struct RunInspection: Sendable {
    /// The reissues or requests, each reduced to what such rules need, in the order of the run.
    public let members: RunMemberList
    /// What the judgement depends on beside them.
    public let circumstances: Circumstances
    /// How many threads may work.
    var threadCount = 1
}
