// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

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
        ]
    }

    private var valueSchema: [String: Any] {
        if self == .version { return ["const": 1] }
        let text: [String: Any] = ["type": "string", "minLength": 1]
        return switch form {
        case .number: ["type": "integer", "minimum": 0]
        case .text, .path: text
        case .truth: ["type": "boolean"]
        case .words(let words): ["enum": words]
        case .paths, .outputs: ["anyOf": [text, ["type": "array", "items": text]] as [[String: Any]]]
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
