// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A part of a JSON Schema (draft 2020-12), as far as the schemas of this module need it.
///
/// Objects are closed and demand every member but those named optional, which is what the reports promise.
indirect enum SchemaNode: Sendable {
    /// A string, of a form where one is given.
    case string(format: String? = nil, pattern: String? = nil)
    /// A whole number that is not below the minimum.
    case integer(minimum: Int? = nil)
    case boolean
    /// One string.
    case constant(String)
    /// One of several strings.
    case word(of: [String])
    /// The part, or null.
    case nullable(SchemaNode)
    case array(of: SchemaNode)
    case object([Member])
    /// One of the definitions.
    case definition(String)
    case anyOf([SchemaNode])

    /// A member of an object.
    struct Member: Sendable {
        let name: String
        let node: SchemaNode
        let isOptional: Bool

        init(_ name: String, _ node: SchemaNode, isOptional: Bool = false) {
            self.name = name
            self.node = node
            self.isOptional = isOptional
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .object: writer.object(.lines) { writeMembers(to: &$0) }
        case .array(.object), .nullable(.object), .anyOf: writer.object(.lines) { writeMembers(to: &$0) }
        default: writer.object { writeMembers(to: &$0) }
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .string(let format, let pattern):
            writer.member("type", "string")
            if let format { writer.member("format", format) }
            if let pattern { writer.member("pattern", pattern) }
        case .integer(let minimum):
            writer.member("type", "integer")
            if let minimum { writer.member("minimum", minimum) }
        case .boolean: writer.member("type", "boolean")
        case .constant(let text): writer.member("const", text)
        case .word(let words): writer.member("enum", words)
        case .nullable(let node): Self.writeAlternatives([node], orNull: true, to: &writer)
        case .anyOf(let nodes): Self.writeAlternatives(nodes, orNull: false, to: &writer)
        case .array(let element):
            writer.member("type", "array")
            writer.key("items")
            element.write(to: &writer)
        case .object(let members): Self.writeObject(members, to: &writer)
        case .definition(let name): writer.member("$ref", "#/$defs/\(name)")
        }
    }

    private static func writeAlternatives(_ nodes: [SchemaNode], orNull: Bool, to writer: inout JSONWriter) {
        writer.array("anyOf", .lines) { writer in
            for node in nodes { node.write(to: &writer) }
            if orNull { writer.object { $0.member("type", "null") } }
        }
    }

    private static func writeObject(_ members: [Member], to writer: inout JSONWriter) {
        writer.member("type", "object")
        writer.member("additionalProperties", false)
        writer.member("required", members.filter { !$0.isOptional }.map(\.name))
        writer.object("properties", .lines) { writer in
            for member in members {
                writer.key(member.name)
                member.node.write(to: &writer)
            }
        }
    }
}
