// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters
internal import Foundation

/// A configuration file, as the options that it stands for.
struct ConfigurationFile {
    /// A key of the file, or a member of one whose members merge.
    struct Setting {
        let key: ConfigurationKey
        /// The values, as they would stand on the command line; for a key of true or false, `true` or `false`.
        let values: [String]
        let location: SourceLocation
    }

    let settings: [Setting]
    /// Where the file names orders.
    let orderPlaces: [Int64: SourceLocation]

    /// Reads a file.
    ///
    /// - Throws: a usage error that names the place.
    init(path: String) throws {
        let document = try PolicyNode(file: path)
        var settings: [Setting] = []
        var places: [Int64: SourceLocation] = [:]
        for member in try document.members(of: ConfigurationKey.allCases.map(\.rawValue), refusing: Self.refusals) {
            guard let key = ConfigurationKey(rawValue: member.name) else { continue }
            if let rival = settings.first(where: { $0.key.excludes(key) }) {
                throw member.key.fault("\(rival.key.rawValue) and \(key.rawValue) exclude each other")
            }
            for order in key == .orders ? try member.value.elements() : [] {
                if let number = OrderID(try order.text()) { places[number.rawValue] = order.location }
            }
            settings += try Self.settings(of: member.value, for: key, folder: Self.folder(of: path))
        }
        guard settings.contains(where: { $0.key == .version }) else {
            throw document.fault("'version: 1' is missing")
        }
        self.settings = settings
        orderPlaces = places
    }

    /// Keys that people may try, with what is to be said of them.
    private static let refusals = [
        "api-key": "an API key in a file is read by everybody who reads the file: use api-key-file or api-key-command"
    ]

    /// What a key says: one setting, or one for each member of a key whose members merge.
    ///
    /// - Throws: a usage error that names the place.
    static func settings(of node: PolicyNode, for key: ConfigurationKey, folder: String) throws -> [Setting] {
        guard key.merges else {
            return [
                Setting(key: key, values: try values(of: node, for: key, folder: folder), location: node.location)
            ]
        }
        return try zip(node.members(), values(of: node, for: key, folder: folder)).map { member, value in
            Setting(key: key, values: [value], location: member.value.location)
        }
    }

    private static func values(of node: PolicyNode, for key: ConfigurationKey, folder: String) throws -> [String] {
        switch key.form {
        case .number(let range):
            let number = try node.number()
            guard range.contains(number) else {
                throw node.fault(
                    key == .version
                        ? "the only version is 1"
                        : "a number from \(range.lowerBound) to \(range.upperBound) was expected")
            }
            return [String(number)]
        case .text: return [try node.text()]
        case .address: return [try address(of: node)]
        case .statuses:
            let text = try node.text()
            guard !StatusOptions.statuses(in: text).isEmpty else { throw node.fault("no status is named") }
            return [text]
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

    private static func address(of node: PolicyNode) throws -> String {
        let text = try node.text()
        do throws(CertCentralError) {
            _ = try BaseURL(text)
            return text
        } catch {
            throw node.fault(error.message)
        }
    }

    private static func output(of node: PolicyNode, folder: String) throws -> String {
        let text = try node.text()
        guard OutputOption(text, formats: OutputFormat.allCases.map(\.rawValue)) != nil else {
            throw node.fault(
                "'\(DisplayText.visible(text))' is no output: FORMAT, FORMAT=PATH, or a path whose ending names the format"
            )
        }
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
