// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport
import Testing

@Suite("Packed arrays")
struct PackedArrayTests {
    /// A value with a part of every kind.
    private struct Sample: Packable, Equatable {
        var number: Int64
        var text: String
        var shared: String
        var truth: Bool
        var digest: SHA256Digest
        var list: [String]
        var nothing: String?

        init(_ generator: inout SplitMix64) {
            let edges: [Int64] = [.min, .max, 0, -1, 127, 128, -64, -65]
            number = edges.randomElement(using: &generator) ?? 0
            text = String(repeating: "ä", count: Int.random(in: 0...200, using: &generator))
            shared = ["issued", "pending", ""].randomElement(using: &generator) ?? ""
            truth = Bool.random(using: &generator)
            digest = SHA256Digest(words: (generator.next(), generator.next(), generator.next(), generator.next()))
            list = (0..<Int.random(in: 0...3, using: &generator)).map { "host\($0)" }
            nothing = Bool.random(using: &generator) ? nil : "something"
        }

        func pack(into writer: inout PackWriter) {
            writer.write(number)
            writer.write(text)
            writer.writeShared(shared)
            writer.write(truth)
            writer.write(digest)
            writer.write(list) { $0.write($1) }
            writer.write(nothing) { $0.write($1) }
        }

        init(unpacking reader: inout PackReader) {
            number = reader.number()
            text = reader.text()
            shared = reader.sharedText()
            truth = reader.truth()
            digest = reader.digest()
            list = reader.array { $0.text() }
            nothing = reader.optional { $0.text() }
        }
    }

    private struct Text: Packable {
        var text: String
        var shared: String

        init(text: String) { (self.text, shared) = (text, text) }

        func pack(into writer: inout PackWriter) {
            writer.write(text)
            writer.writeShared(shared)
        }

        init(unpacking reader: inout PackReader) {
            text = reader.text()
            shared = reader.sharedText()
        }
    }

    private static let samples: [Sample] = {
        var generator = SplitMix64(seed: 11)
        return (0..<3_000).map { _ in Sample(&generator) }
    }()

    @Test("give back what was put in, in order and at every position")
    func roundTrip() {
        let packed = PackedArray(Self.samples)
        #expect(packed.count == Self.samples.count)
        #expect(Array(packed) == Self.samples)
        for index in stride(from: 0, to: packed.count, by: 97) { #expect(packed[index] == Self.samples[index]) }
        #expect(packed.last == Self.samples.last)
    }

    @Test("take another one at their end as if its elements had been added one by one")
    func appending() {
        var packed = PackedArray(Self.samples[..<700])
        packed.append(contentsOf: PackedArray(Self.samples[700..<701]))
        packed.append(contentsOf: PackedArray<Sample>())
        packed.append(contentsOf: PackedArray(Self.samples[701...]))
        #expect(Array(packed) == Self.samples)
    }

    @Test("keep texts apart that only look the same, and those that came before as they were")
    func repetition() {
        let texts = [
            "caf\u{E9}", "cafe\u{301}", "host.example.com", "", "caf\u{E9}", "cafe\u{301}", "host.example.com", "a",
        ]
        let packed = PackedArray(texts.map { Text(text: $0) } + texts.map { Text(text: $0) })
        for (index, text) in (texts + texts).enumerated() {
            #expect(packed[index].text.utf8.elementsEqual(text.utf8))
            #expect(packed[index].shared.utf8.elementsEqual(text.utf8))
        }
    }

    @Test("change one element and leave the others")
    func changing() {
        var packed = PackedArray(Self.samples)
        packed[1_500] = Self.samples[0]
        var expected = Self.samples
        expected[1_500] = expected[0]
        #expect(Array(packed) == expected)
    }

    @Test("are empty when made of nothing")
    func empty() {
        let packed: PackedArray<Finding> = []
        #expect(packed.isEmpty)
        #expect(packed.count == 0)
    }
}
