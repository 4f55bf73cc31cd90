// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// Text as YAML writes it.
enum YAMLText {
    /// A text as YAML reads it back, whatever it holds.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default:
                if DisplayText.isHidden(scalar) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
#endif
