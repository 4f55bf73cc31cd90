// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// A configuration file, as the options that it stands for.
struct ConfigurationFile {
    /// A key of the file.
    struct Setting {
        let key: ConfigurationKey
        /// The values, as they would stand on the command line; for a key of true or false, `true` or `false`.
        let values: [String]
        let location: SourceLocation
    }

    let settings: [Setting]

    /// Reads a file.
    ///
    /// - Throws: a usage error that names the place.
    init(path: String) throws {
        let document = try PolicyNode(file: path)
        var settings: [Setting] = []
        for member in try document.members(of: ConfigurationKey.allCases.map(\.rawValue), refusing: Self.refusals) {
            guard let key = ConfigurationKey(rawValue: member.name) else { continue }
            settings.append(
                Setting(
                    key: key, values: try Self.values(of: member.value, for: key, folder: Self.folder(of: path)),
                    location: member.value.location))
        }
        guard let version = settings.first(where: { $0.key == .version }), version.values == ["1"] else {
            throw document.fault("'version: 1' is missing")
        }
        self.settings = settings
    }

    /// Keys that people may try, with what is to be said of them.
    private static let refusals = [
        "api-key": "an API key in a file is read by everybody who reads the file: use api-key-file or api-key-command"
    ]

    private static func values(of node: PolicyNode, for key: ConfigurationKey, folder: String) throws -> [String] {
        switch key.form {
        case .number: return [String(try node.number())]
        case .text: return [try node.text()]
        case .path: return [resolved(try node.text(), folder)]
        case .truth: return [try node.truth() ? "true" : "false"]
        case .words(let words):
            let text = try node.text()
            guard words.contains(text) else {
                throw node.fault("'\(DisplayText.visible(text))' is none of \(words.joined(separator: ", "))")
            }
            return [text]
        case .paths: return try node.elementsOrSelf().map { resolved(try $0.text(), folder) }
        case .outputs: return try node.elementsOrSelf().map { try output(of: $0, folder: folder) }
        case .orders:
            return try node.elements().map { order in
                guard OrderID(try order.text()) != nil else { throw order.fault("an order is a number") }
                return try order.text()
            }
        case .rules:
            return try node.members().map { rule in
                let word = try rule.value.text()
                do {
                    _ = try RuleSwitch("\(rule.name)=\(word)")
                } catch let error as ValidationError {
                    throw rule.key.fault(error.message.trimmingSuffix("."))
                }
                return "\(rule.name)=\(word)"
            }
        case .settings:
            return try node.members(of: RuleSetting.allCases.map(\.rawValue)).map { setting in
                let value = try setting.value.number()
                guard let known = RuleSetting(rawValue: setting.name), known.range.contains(value) else {
                    throw setting.value.fault("this number is too small or too large")
                }
                return "\(setting.name)=\(value)"
            }
        }
    }

    private static func output(of node: PolicyNode, folder: String) throws -> String {
        let text = try node.text()
        guard let equals = text.firstIndex(of: "=") else { return text }
        let path = String(text[text.index(after: equals)...])
        return "\(text[..<equals])=\(path == "-" ? path : resolved(path, folder))"
    }

    private static func folder(of path: String) -> String { URL(filePath: path).deletingLastPathComponent().path }

    /// A path from the folder of the file on.
    private static func resolved(_ path: String, _ folder: String) -> String {
        path.hasPrefix("/") || path == "none" || path == "-"
            ? path : URL(filePath: folder).appending(path: path).standardizedFileURL.path
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
#endif
