// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Yams

/// A node of a YAML file, asked for as what it has to be: every fault names the file, the line and the column.
struct PolicyNode {
    private static let maximumSize = 1 << 20
    private let node: Node
    private let path: String

    /// Reads a file.
    ///
    /// - Throws: a usage error.
    init(file path: String) throws {
        try self.init(try Self.bytes(of: path), path: path)
    }

    /// The bytes of a file.
    ///
    /// - Throws: a usage error.
    static func bytes(of path: String) throws -> [UInt8] {
        do throws(CertCentralError) {
            return try InputReader(maximumSize: maximumSize).bytes(of: .file(path))
        } catch {
            throw ValidationError("\(DisplayText.visible(path)): \(error.message).")
        }
    }

    /// Reads a document.
    ///
    /// - Throws: a usage error.
    init(_ bytes: [UInt8], path: String) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Self.fault("the file is not UTF-8", at: nil, in: path)
        }
        do {
            guard let node = try compose(yaml: text) else {
                throw Self.fault("the file is empty", at: nil, in: path)
            }
            self.node = node
        } catch let error as YamlError {
            throw Self.fault(error.problem, at: error.mark, in: path)
        }
        self.path = path
    }

    /// Makes a node of a text that is no YAML.
    init(_ text: String, path: String) { self.init(Node(text), path: path) }

    /// Makes a list of texts that are no YAML.
    init(_ texts: [String], path: String) { self.init(Node(texts.map { Node($0) }), path: path) }

    /// Makes a mapping of texts that are no YAML.
    init(members: [(name: String, value: String)], path: String) {
        self.init(Node(members.map { (Node($0.name), Node($0.value)) }), path: path)
    }

    private init(_ node: Node, path: String) {
        self.node = node
        self.path = path
    }

    /// Where the node stands.
    var location: SourceLocation {
        SourceLocation(path: DisplayText.visible(path), line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// A fault of this node.
    func fault(_ message: String) -> ValidationError { Self.fault(message, at: node.mark, in: path) }

    /// A fault of this node, with the word among those that are known which was probably meant.
    func fault(_ message: String, insteadOf word: String, _ known: [String]) -> ValidationError {
        fault(message + (Suggestion.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""))
    }

    private static func fault(_ message: String, at mark: Mark?, in path: String) -> ValidationError {
        ValidationError("\(DisplayText.visible(path)):\(mark?.line ?? 1):\(mark?.column ?? 1): \(message).")
    }

    /// The members of a mapping, each with its key, in their order. A key that is not known is a fault, for which there
    /// may be words of its own.
    func members(
        of known: [String], refusing refusals: [String: String] = [:]
    ) throws -> [(name: String, key: PolicyNode, value: PolicyNode)] {
        let members = try members()
        for member in members where !known.contains(member.name) {
            if let refusal = refusals[member.name] { throw member.key.fault(refusal) }
            throw member.key.fault(
                "'\(DisplayText.visible(member.name))' is not known here", insteadOf: member.name, known)
        }
        return members
    }

    /// The members of a mapping whose keys may be anything.
    func members() throws -> [(name: String, key: PolicyNode, value: PolicyNode)] {
        guard case .mapping(let mapping) = node else { throw fault("a mapping (key: value) was expected") }
        return try mapping.map { key, value in
            let key = PolicyNode(key, path: path)
            return (try key.text(), key, PolicyNode(value, path: path))
        }
    }

    /// The elements of a sequence.
    func elements() throws -> [PolicyNode] {
        guard case .sequence(let sequence) = node else { throw fault("a list was expected") }
        return sequence.map { PolicyNode($0, path: path) }
    }

    /// The elements of a sequence; a node that is none is the only one.
    func elementsOrSelf() throws -> [PolicyNode] {
        if case .sequence = node { try elements() } else { [self] }
    }

    /// Whether nothing is written where a value could be.
    var isMissing: Bool { node.null != nil }

    /// The text of a scalar.
    func text() throws -> String {
        guard case .scalar(let scalar) = node else { throw fault("a single value was expected") }
        guard !isMissing else { throw fault("a value is missing") }
        return scalar.string
    }

    /// A whole number of at least 0.
    func number() throws -> Int64 {
        let text = try text()
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(text)
        else { throw fault("a whole number was expected") }
        return number
    }

    /// True or false.
    func truth() throws -> Bool {
        guard let truth = node.bool else { throw fault("true or false was expected") }
        return truth
    }
}

extension YamlError {
    /// What is wrong, in words free of anything hidden.
    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            DisplayText.visible(problem)
        case .reader(let problem, _, _, _): DisplayText.visible(problem)
        case .duplicatedKeysInMapping(let duplicates, _):
            "the key '\(DisplayText.visible(duplicates.first ?? ""))' is there twice"
        default: "this is not YAML"
        }
    }

    fileprivate var mark: Mark? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        case .duplicatedKeysInMapping(_, let context): context.mark
        default: nil
        }
    }
}
#endif
