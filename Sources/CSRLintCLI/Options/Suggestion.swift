// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// Guesses what was meant by a mistyped word.
enum Suggestion {
    /// The word that fewest edits make of the text; nil where even that is far off.
    static func nearest(to text: String, among words: [String]) -> String? {
        guard text.utf8.count <= 64 else { return nil }
        let distances = words.map { ($0, distance(text, $0)) }
        guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(2, text.utf8.count / 4) ? best.0 : nil
    }

    /// The Levenshtein distance in bytes.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (position, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for index in right.indices {
                let substituted = diagonal + (right[index] == byte ? 0 : 1)
                diagonal = row[index + 1]
                row[index + 1] = min(substituted, diagonal + 1, row[index] + 1)
            }
        }
        return row[right.count]
    }
}
#endif
