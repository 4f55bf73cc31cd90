// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How text for people is laid out.
public struct TextStyle: Hashable, Sendable {
    /// Whether words are coloured as well; no word depends on it.
    public var isColored: Bool
    /// How many columns a line has; longer ones are wrapped between words, never inside a name.
    public var width: Int
    /// Whether each finding has beside it what the catalogue says of its rule.
    public var isExplained: Bool

    /// Makes a style; fewer than 40 columns count as 40.
    public init(isColored: Bool = false, width: Int = 100, isExplained: Bool = false) {
        self.isColored = isColored
        self.width = max(40, width)
        self.isExplained = isExplained
    }

    /// Without colour, 100 columns wide.
    public static let plain = TextStyle()
}
