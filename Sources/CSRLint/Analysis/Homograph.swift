// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Labels of another script, or of odd letters, that look as if they were plain ASCII (UTS 39, section 4).
enum Homograph {
    /// Where names in a script are at home, so that a word of letters that happen to look like Latin ones is a word.
    private static let homes: [Script: Set<String>] = [
        .cyrillic: ["bg", "by", "kg", "kz", "me", "mk", "mn", "rs", "ru", "su", "tj", "ua", "uz"],
        .greek: ["cy", "gr"], .armenian: ["am"], .georgian: ["ge"], .hebrew: ["il"], .thai: ["th"], .lao: ["la"],
        .myanmar: ["mm"], .ethiopic: ["er", "et"],
        // The letter i without its dot.
        .latin: ["az", "tr"],
    ]

    /// Whether a label that is not ASCII has a skeleton that is.
    ///
    /// A Latin letter that looks like two, as `æ` does, is none: that is how the word is spelled.
    static func looksLikeASCII(_ scalars: [UInt32]) -> Bool {
        guard scalars.contains(where: { $0 >= 0x80 }) else { return false }
        let skeleton = Confusables.skeleton(of: scalars)
        guard skeleton.allSatisfy({ $0 < 0x80 }) else { return false }
        let isLatin = LabelScripts.resolvedScripts(of: scalars)?.contains(.latin) ?? false
        return !isLatin || skeleton.count == scalars.count
    }

    /// What a label looks like, as ASCII.
    static func appearance(of scalars: [UInt32]) -> String {
        String(decoding: Confusables.skeleton(of: scalars).map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    }

    /// Whether labels of this script are at home under a top-level domain: it is of that script itself, or of a country
    /// that writes in it.
    static func isAtHome(_ scalars: [UInt32], under topLevelDomain: ArraySlice<UInt8>) -> Bool {
        guard let scripts = LabelScripts.resolvedScripts(of: scalars), !scripts.isEmpty else { return false }
        if let decoded = IDNAValidity.decoded(topLevelDomain) {
            return !scripts.isDisjoint(with: LabelScripts.resolvedScripts(of: decoded) ?? [])
        }
        let name = String(decoding: topLevelDomain, as: UTF8.self)
        return scripts.contains { homes[$0]?.contains(name) ?? false }
    }
}
