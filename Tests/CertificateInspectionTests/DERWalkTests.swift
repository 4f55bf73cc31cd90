// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("The DER walk")
struct DERWalkTests {
    struct Deviation: CustomTestStringConvertible {
        let bytes: [UInt8]
        let issues: [EncodingIssue.Code]
        var testDescription: String { "\(bytes) \(issues.map(\.rawValue))" }

        init(_ bytes: [UInt8], _ issues: EncodingIssue.Code...) {
            self.bytes = bytes
            self.issues = issues
        }
    }

    @Test(
        "names every deviation from DER",
        arguments: [
            Deviation([0x30, 0]),
            Deviation([0x30, 0x80, 0, 0], .indefiniteLength),
            Deviation([0x30, 0x80, 0x30, 0x80, 0, 0, 5, 0, 0, 0], .indefiniteLength, .indefiniteLength),
            Deviation([0x30, 0x81, 0], .nonMinimalLength),
            Deviation([4, 0x82, 0, 1, 9], .nonMinimalLength),
            Deviation([4, 0x8A, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 9], .nonMinimalLength),
            Deviation([2, 2, 0, 0x7F], .nonMinimalInteger),
            Deviation([2, 2, 0, 0x80]),
            Deviation([2, 2, 0xFF, 0x80], .nonMinimalInteger),
            Deviation([2, 2, 0xFF, 0x7F]),
            Deviation([10, 2, 0, 1], .nonMinimalInteger),
            Deviation([1, 1, 0xFF]),
            Deviation([1, 1, 1], .nonCanonicalBoolean),
            Deviation([0x31, 6, 2, 1, 1, 2, 1, 2]),
            Deviation([0x31, 6, 2, 1, 2, 2, 1, 1], .unsortedSet),
            Deviation([0x31, 7, 2, 1, 2, 2, 2, 1, 1]),
            Deviation([3, 2, 1, 0xFE]),
            Deviation([3, 2, 1, 0xFF], .unusedBits),
            Deviation([3, 2, 8, 0], .unusedBits),
            Deviation([3, 1, 1], .unusedBits),
            Deviation([3, 1, 0]),
            Deviation([0x24, 6, 4, 1, 1, 4, 1, 2], .constructedString),
            Deviation([0x2C, 0x80, 12, 1, 65, 0, 0], .indefiniteLength, .constructedString),
            Deviation([0x1F, 3, 0], .nonMinimalTag),
            Deviation([0x1F, 0x80, 31, 0], .nonMinimalTag),
            Deviation([0x1F, 31, 0]),
            Deviation([0xBF, 0x81, 0, 2, 5, 0]),
        ])
    func deviations(_ deviation: Deviation) throws {
        var walk = try DERWalk(deviation.bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<deviation.bytes.count)
        #expect(walk.issues.map(\.code) == deviation.issues)
        #expect(!walk.elements[root].isBroken)
        #expect(walk.elements[root].encoding == 0..<deviation.bytes.count)
    }

    struct Failure: CustomTestStringConvertible {
        let bytes: [UInt8]
        let code: ParsingError.Code
        let offset: Int
        var testDescription: String { "\(bytes)" }
    }

    @Test(
        "refuses what no reading of ASN.1 allows, with the place",
        arguments: [
            Failure(bytes: [], code: .truncated, offset: 0),
            Failure(bytes: [0x30], code: .truncated, offset: 1),
            Failure(bytes: [0x30, 2, 5], code: .truncated, offset: 0),
            Failure(bytes: [4, 0x82, 1], code: .truncated, offset: 0),
            Failure(bytes: [4, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], code: .truncated, offset: 0),
            Failure(bytes: [4, 0xFF] + [UInt8](repeating: 0xFF, count: 127), code: .truncated, offset: 0),
            Failure(bytes: [0x30, 0x80, 5, 0], code: .truncated, offset: 4),
            Failure(bytes: [4, 0x80, 0, 0], code: .malformed, offset: 0),
            Failure(bytes: [0, 0], code: .malformed, offset: 0),
            Failure(bytes: [0x1F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0], code: .malformed, offset: 1),
            Failure(bytes: [0x1F, 0xFF], code: .truncated, offset: 2),
        ])
    func failures(_ failure: Failure) throws {
        var walk = try DERWalk(failure.bytes, limits: ParsingLimits())
        let error = #expect(throws: ParsingError.self) { try walk.walk(0..<failure.bytes.count) }
        #expect(error?.code == failure.code)
        #expect(error?.offset == failure.offset)
    }

    @Test(
        "marks an element whose content its type does not allow",
        arguments: [
            [1, 0], [1, 2, 0, 0], [2, 0], [3, 0], [5, 1, 0], [6, 0], [6, 1, 0x80], [6, 2, 0x2A, 0x86],
            [6, 3, 0x2A, 0x80, 1], [0x10, 0], [0x22, 3, 2, 1, 1], [0x25, 0], [0x26, 3, 6, 1, 1],
        ] as [[UInt8]])
    func broken(_ bytes: [UInt8]) throws {
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        #expect(walk.elements[root].isBroken)
        #expect(walk.failure(of: root)?.code == .malformed)
    }

    @Test("contains a defect in the nearest element of definite length and goes on behind it")
    func containment() throws {
        let bytes: [UInt8] = [0x30, 12, 0x30, 5, 2, 1, 7, 4, 9, 2, 1, 8, 5, 0]
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        var children = walk.children(of: root)
        let first = try #require(walk.take(&children))
        let second = try #require(walk.take(&children))
        #expect(walk.elements[first].isBroken)
        #expect(walk.failure(of: first)?.offset == 7)
        #expect(walk.integer(at: second) == 8)
        #expect(!walk.elements[root].isBroken)
    }

    @Test("contains a defect inside indefinite lengths in the definite one round them")
    func containmentOfIndefinite() throws {
        let bytes: [UInt8] = [0x30, 8, 0x30, 4, 0x30, 0x80, 4, 9, 5, 0]
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        var children = walk.children(of: root)
        let first = try #require(walk.take(&children))
        #expect(walk.elements[first].isBroken)
        #expect(walk.take(&children).map { walk.elements[$0].identifier } == DERTag.null)
    }

    @Test("follows nesting as deep as the limit and no deeper", arguments: [1, 31, 32, 33, 200, 100_000])
    func depth(_ depth: Int) throws {
        for opening in [[0x30, 0x80], [0xA0, 0x80]] as [[UInt8]] {
            let bytes =
                [[UInt8]](repeating: opening, count: depth).flatMap { $0 } + [UInt8](repeating: 0, count: depth * 2)
            var walk = try DERWalk(bytes, limits: ParsingLimits())
            if depth <= 32 {
                _ = try walk.walk(0..<bytes.count)
                #expect(walk.elements.count == depth)
            } else {
                #expect(throws: ParsingError(.tooDeep, "")) { try walk.walk(0..<bytes.count) }
            }
        }
    }

    @Test("refuses what is larger than the limit")
    func size() {
        let bytes = [UInt8](repeating: 0, count: 101)
        #expect(throws: ParsingError(.tooLarge, "")) { try DERWalk(bytes, limits: ParsingLimits(maximumSize: 100)) }
    }

    @Test("keeps a bounded number of issues of one kind and none of them hides another")
    func boundedIssues() throws {
        let bytes = DEREncoding.element(
            0x30, [[UInt8]](repeating: [2, 2, 0, 1], count: 5000).flatMap { $0 } + [1, 1, 7])
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        _ = try walk.walk(0..<bytes.count)
        #expect(walk.issues.filter { $0.code == .nonMinimalInteger }.count == DERWalk.maximumIssuesPerCode)
        #expect(walk.issues.last?.code == .nonCanonicalBoolean)
    }

    @Test("joins a string in pieces as OpenSSL does")
    func pieces() throws {
        let bytes: [UInt8] = [0x24, 0x80, 4, 2, 1, 2, 0x24, 5, 4, 1, 3, 4, 0, 4, 1, 4, 0, 0]
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        #expect(walk.octets(of: root) == [1, 2, 3, 4])
    }

    @Test(
        "reads INTEGERs that fit, whatever their padding",
        arguments: [
            ([0], 0), ([0x7F], 127), ([0x80], -128), ([0xFF], -1), ([0, 0x80], 128), ([0, 0, 5], 5),
            ([0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], Int.max),
            ([0x80, 0, 0, 0, 0, 0, 0, 0], Int.min),
            ([0, 0x80, 0, 0, 0, 0, 0, 0, 0], nil), ([0xFF, 0x7F, 0, 0, 0, 0, 0, 0, 0], nil),
            ([1, 0, 0, 0, 0, 0, 0, 0, 0], nil), ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6], 6),
        ] as [([UInt8], Int?)])
    func integers(_ content: [UInt8], _ value: Int?) throws {
        let bytes = DEREncoding.element(DERTag.integer, content)
        var walk = try DERWalk(bytes, limits: ParsingLimits())
        let root = try walk.walk(0..<bytes.count)
        #expect(walk.integer(at: root) == value)
    }
}
