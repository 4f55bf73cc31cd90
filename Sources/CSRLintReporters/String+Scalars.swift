// csrlint
// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text with some characters replaced, whatever stands behind them.
    ///
    /// To Swift a comma and an accent behind it are one character, which is no comma; to those who read the output they
    /// are two.
    func replacing(scalars replacements: [Unicode.Scalar: String]) -> String {
        guard unicodeScalars.contains(where: { replacements[$0] != nil }) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if let replacement = replacements[scalar] {
                text += replacement
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
