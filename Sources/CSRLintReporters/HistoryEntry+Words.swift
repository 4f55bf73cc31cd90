// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Report.HistoryEntry {
    /// What changed, and what came next: words, and the names that they are about.
    var changes: [(words: String, names: [String])] {
        var changes: [(String, [String])] = []
        if isAlgorithmChanged {
            changes.append(("other kind of key", []))
        } else if isKeyChanged {
            changes.append(("other key", []))
        }
        if !namesAdded.isEmpty { changes.append(("adds", namesAdded)) }
        if !namesDropped.isEmpty { changes.append(("drops", namesDropped)) }
        if let supersededBy { changes.append(("superseded by \(supersededBy)", [])) }
        return changes
    }
}
