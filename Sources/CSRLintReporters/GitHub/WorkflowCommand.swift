// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A workflow command of GitHub's runner: `::error file=a.json,line=1::message`.
struct WorkflowCommand {
    let name: String
    let parameters: KeyValuePairs<String, String>
    let message: String

    /// The command's line, without its end.
    ///
    /// The runner takes percent signs for escapes, and colons and commas for the end of a parameter. Two colons cannot
    /// be escaped in a message; one of them is spelled out there, so that no message holds a command.
    var line: String {
        let parameters = parameters.map { "\($0)=\(Self.escaped(parameter: $1))" }.joined(separator: ",")
        return "::\(name) \(parameters)::\(Self.escaped(message: message))"
    }

    private static func escaped(message: String) -> String {
        var text = ""
        // As it does in the command.
        var followsColon = true
        for scalar in TerminalEscaping.escaped(message).unicodeScalars {
            switch scalar {
            case "%": text += "%25"
            case ":" where followsColon: text += "\\u{3A}"
            default: text.unicodeScalars.append(scalar)
            }
            followsColon = scalar == ":" && !followsColon
        }
        return text
    }

    private static func escaped(parameter: String) -> String {
        TerminalEscaping.escaped(parameter).replacing(scalars: ["%": "%25", ":": "%3A", ",": "%2C"])
    }
}
