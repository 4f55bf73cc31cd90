// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The text of a waiver file, edited line by line so that comments and layout stay.
struct WaiverText {
    private var lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The text of a file without waivers.
    static let empty = "version: 1\nwaivers:\n"

    var text: String { lines.joined(separator: "\n") }

    /// Takes waivers out: their lines, and the comments that stand right above them.
    mutating func remove(_ waivers: [Waiver]) {
        for waiver in waivers.sorted(by: { $0.location.line > $1.location.line }) {
            guard let start = start(of: waiver) else { continue }
            let indent = Self.indent(of: lines[start])
            var end = start + 1
            while end < lines.count, Self.isBlank(lines[end]) || Self.indent(of: lines[end]) > indent { end += 1 }
            // Blank lines and comments before the next entry are its own.
            while end > start + 1, Self.isBlank(lines[end - 1]) || Self.isComment(lines[end - 1]) { end -= 1 }
            var first = start
            while first > 0, Self.isComment(lines[first - 1]), Self.indent(of: lines[first - 1]) >= indent {
                first -= 1
            }
            lines.removeSubrange(first..<end)
        }
        if !lines.contains(where: { $0.drop { $0 == " " }.hasPrefix("-") }),
            let key = lines.firstIndex(where: { $0.hasPrefix("waivers:") })
        {
            lines[key] = "waivers: []"
        }
    }

    /// Adds a waiver at the end.
    mutating func append(_ members: [(name: String, value: String)]) {
        while let last = lines.last, Self.isBlank(last) { lines.removeLast() }
        if let key = lines.firstIndex(where: { $0.hasPrefix("waivers:") }) {
            if lines[key].hasPrefix("waivers: []") { lines[key] = "waivers:" }
        } else {
            lines.append("waivers:")
        }
        let indent = lines.last { $0.drop { $0 == " " }.hasPrefix("- ") }.map(Self.indent) ?? 2
        for (position, member) in members.enumerated() {
            let lead = String(repeating: " ", count: indent) + (position == 0 ? "- " : "  ")
            lines.append("\(lead)\(member.name): \(member.value)")
        }
        lines.append("")
    }

    /// The line on which the entry of a waiver begins.
    private func start(of waiver: Waiver) -> Int? {
        var line = waiver.location.line - 1
        guard lines.indices.contains(line) else { return nil }
        while line > 0, !lines[line].drop(while: { $0 == " " }).hasPrefix("-") { line -= 1 }
        return lines[line].drop { $0 == " " }.hasPrefix("-") ? line : nil
    }

    private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }
    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    private static func isComment(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("#") }

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
