// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The one edit that parts two different texts: what Damerau and Levenshtein count as distance 1.
enum SingleEdit: Equatable {
    /// The element at this position differs.
    case substitution(at: Int)
    /// The longer text has one element more, at this position.
    case insertion(at: Int)
    /// The elements at this position and the next are exchanged.
    case transposition(at: Int)

    /// Finds the edit; nil where the texts are equal or further apart.
    init?(between first: [UInt32], and second: [UInt32]) {
        let (longer, shorter) = first.count >= second.count ? (first, second) : (second, first)
        guard longer.count - shorter.count <= 1 else { return nil }
        var start = 0
        while start < shorter.count, longer[start] == shorter[start] { start += 1 }
        if longer.count > shorter.count {
            guard longer[(start + 1)...] == shorter[start...] else { return nil }
            self = .insertion(at: start)
            return
        }
        guard start < longer.count else { return nil }
        if longer[(start + 1)...] == shorter[(start + 1)...] {
            self = .substitution(at: start)
            return
        }
        guard start + 1 < longer.count, longer[start] == shorter[start + 1], longer[start + 1] == shorter[start],
            longer[(start + 2)...] == shorter[(start + 2)...]
        else { return nil }
        self = .transposition(at: start)
    }

    /// Where the texts begin to differ.
    var position: Int {
        switch self {
        case .substitution(let position), .insertion(let position), .transposition(let position): position
        }
    }
}
