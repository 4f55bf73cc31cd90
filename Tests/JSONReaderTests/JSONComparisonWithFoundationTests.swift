// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONReader
import Testing

/// A JSON value as a tree; truth values are the numbers that Foundation makes of them.
private indirect enum Tree: Equatable {
    case null
    case number(Double)
    case string(String)
    case array([Tree])
    case object([String: Tree])

    init(_ scanner: inout JSONScanner) throws {
        switch try scanner.kind() {
        case .null:
            try scanner.null()
            self = .null
        case .boolean: self = .number(try scanner.boolean() ? 1 : 0)
        case .number:
            let token = try scanner.number()
            self = .number(Double(String(decoding: scanner.text(of: token), as: UTF8.self)) ?? .nan)
        case .string:
            let token = try scanner.string()
            self = .string(scanner.value(of: token).string)
        case .array:
            var elements: [Tree] = []
            try scanner.beginArray()
            while try scanner.nextElement() { elements.append(try Tree(&scanner)) }
            self = .array(elements)
        case .object:
            var members: [String: Tree] = [:]
            try scanner.beginObject()
            while let key = try scanner.nextKey() { members[scanner.value(of: key).string] = try Tree(&scanner) }
            self = .object(members)
        }
    }

    init(_ value: Any) {
        switch value {
        case let array as [Any]: self = .array(array.map { Tree($0) })
        case let object as [String: Any]: self = .object(object.mapValues { Tree($0) })
        case let string as String: self = .string(string)
        case let number as NSNumber: self = .number(number.doubleValue)
        default: self = .null
        }
    }
}

/// Writes random documents, the same ones for the same seed.
private struct DocumentGenerator {
    var state: UInt64
    var text = ""

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func space() { text += ["", "", " ", "\n", "\t ", "\r\n"][next(6)] }

    mutating func string() {
        text += "\""
        for _ in 0..<next(30) {
            text +=
                [
                    "a", "Z", "0", "/", "é", "€", "𝄞", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u20AC",
                    "\\uD834\\uDD1E",
                    "abcdefghijkl", "\\t", "\u{7F}", " ",
                ][next(18)]
        }
        text += "\""
    }

    mutating func value(depth: Int) {
        space()
        switch next(depth > 5 ? 5 : 8) {
        case 0: text += "null"
        case 1: text += next(2) == 0 ? "true" : "false"
        case 2, 3: text += ["0", "-1", "12.5", "1e3", "-2.5E-2", "4096", "123456789", "0.001"][next(8)]
        case 4: string()
        case 5:
            text += "["
            for index in 0..<next(6) {
                if index > 0 { text += "," }
                value(depth: depth + 1)
            }
            space()
            text += "]"
        default:
            text += "{"
            for index in 0..<next(6) {
                if index > 0 { text += "," }
                space()
                text += "\"k\(index)"
                text += ["", "é", "\\n"][next(3)] + "\""
                space()
                text += ":"
                value(depth: depth + 1)
            }
            space()
            text += "}"
        }
        space()
    }
}

@Suite("Comparison with JSONSerialization")
struct JSONComparisonWithFoundationTests {
    @Test("random documents have the same values", arguments: 0..<20)
    func randomDocuments(_ seed: UInt64) throws {
        var generator = DocumentGenerator(state: seed)
        for _ in 0..<50 {
            generator.text = ""
            generator.value(depth: 0)
            let bytes = Array(generator.text.utf8)
            try JSONScanner.validate(bytes)
            var scanner = JSONScanner(bytes)
            let reference = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(try Tree(&scanner) == Tree(reference), "\(generator.text)")
        }
    }

    @Test("a random document with one byte changed is refused wherever JSONSerialization refuses it", arguments: 0..<10)
    func mutations(_ seed: UInt64) throws {
        var generator = DocumentGenerator(state: seed &+ 1_000)
        var refused = 0
        for _ in 0..<100 {
            generator.text = ""
            generator.value(depth: 0)
            var bytes = Array(generator.text.utf8)
            bytes[generator.next(bytes.count)] = UInt8(generator.next(256))
            let reference = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            if reference != nil { continue }
            refused += 1
            // Foundation also refuses what is kept and marked here: text that is not well formed.
            guard String(validating: bytes, as: UTF8.self) != nil, !generator.text.contains("\\uD834") else { continue }
            #expect(throws: JSONError.self) { try JSONScanner.validate(bytes) }
        }
        #expect(refused > 10)
    }
}
