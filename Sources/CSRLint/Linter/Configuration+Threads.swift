// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Configuration {
    /// How many threads work on large inputs: as many as asked for, else one a core.
    var effectiveThreadCount: Int { max(1, threadCount ?? OrderedChunks.coreCount) }
}
