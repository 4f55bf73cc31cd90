// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

extension ConfigurationKey {
    /// The JSON Schema of a configuration file.
    static var schema: [String: Any] {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:csrlint:schema:config:1",
            "title": "csrlint configuration",
            "type": "object",
            "required": [version.rawValue],
            "additionalProperties": false,
            "properties": Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.valueSchema) }),
            "allOf": alternatives.filter { $0.count > 1 }.map { keys in
                ["not": ["required": keys.map(\.rawValue)]]
            },
        ]
    }

    /// A format, a format and a path, or a path with an ending.
    private static var outputSchema: [String: Any] {
        let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: "|")
        return ["type": "string", "pattern": "^(\(formats))(=.+)?$|\\.[A-Za-z]+$"]
    }

    private var valueSchema: [String: Any] {
        if self == .version { return ["const": 1] }
        let text: [String: Any] = ["type": "string", "minLength": 1]
        return switch form {
        case .number(let range):
            ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
        case .text, .path: text
        case .truth: ["type": "boolean"]
        case .words(let words): ["enum": words]
        case .address: ["type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://"]
        case .statuses: ["type": "string", "pattern": "[^,]"]
        case .paths: ["anyOf": [text, ["type": "array", "items": text]] as [[String: Any]]]
        case .outputs:
            ["anyOf": [Self.outputSchema, ["type": "array", "items": Self.outputSchema]] as [[String: Any]]]
        case .orders:
            [
                "type": "array",
                "items": ["anyOf": [["type": "integer", "minimum": 1], ["type": "string", "pattern": "^[0-9]+$"]]]
                    as [String: Any],
            ]
        case .rules:
            [
                "type": "object", "propertyNames": ["enum": [Rule].all.map(\.id)],
                // YAML reads a bare off as false.
                "additionalProperties": ["enum": Severity.allCases.map(\.rawValue) + ["off", false] as [Any]],
            ]
        case .settings:
            [
                "type": "object", "additionalProperties": false,
                "properties": Dictionary(
                    uniqueKeysWithValues: RuleSetting.allCases.map { setting in
                        let range: [String: Any] = [
                            "type": "integer", "minimum": setting.range.lowerBound,
                            "maximum": setting.range.upperBound,
                        ]
                        return (setting.rawValue, range)
                    }),
            ]
        }
    }
}
#endif
