// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation

/// JSON between bytes and what Foundation makes of them.
enum JSONText {
    /// A text in quotation marks.
    static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\0"..."\u{1F}": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.reduce("\"", +) + "\""
    }

    /// The rows of an answer; nil where it cannot be read, or is more than a list of objects.
    static func rows(of answer: [UInt8]) -> [[String: Any]]? {
        let root = try? JSONSerialization.jsonObject(with: Data(answer))
        return (root as? [String: Any])?["certificates"] as? [[String: Any]]
    }

    /// An object or an array as bytes; the keys are sorted, so that equal values give equal bytes.
    static func bytes(_ value: Any) -> [UInt8] {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map(Array.init) ?? []
    }
}
#endif
