// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import JSONReader
import TestSupport
import Testing

@testable import CSRLint

@Suite("Properties of the comparison of names")
struct NameComparisonPropertyTests {
    static let pool = [
        "one.test", "www.one.test", "*.one.test", "a.one.test", "bb.one.test", "two.test", "www.two.test", "*.two.test",
        "a.b.two.test", "*.b.two.test", "b.two.test", "10.0.0.1", "2001:db8::1", "three.example.co.uk",
    ]

    private static func draw(_ generator: inout SplitMix64) -> [String] {
        pool.shuffled(using: &generator).prefix(Int.random(in: 0...8, using: &generator)).map { $0 }
    }

    /// The reasons by the words of the rules, over sets of text.
    private static func expected(
        record: [String], request: [String]
    ) -> (onlyInRecord: [String: NameComparison.Reason], onlyInRequest: [String: NameComparison.Reason]) {
        if record.isEmpty || request.isEmpty { return ([:], [:]) }
        let record = Set(record)
        let request = Set(request)
        let wildcard = { (name: String) -> String in
            if name.hasPrefix("*.") || IPAddress(text: name.octets) != nil { return "-" }
            return "*." + name.split(separator: ".").dropFirst().joined(separator: ".")
        }
        let missing = record.subtracting(request)
        let dropped = request.subtracting(record)
        var onlyInRecord: [String: NameComparison.Reason] = [:]
        for name in missing {
            let isName = !name.hasPrefix("*.") && IPAddress(text: name.octets) == nil
            if isName,
                request.contains("www." + name) || request.contains("*." + name)
                    || name.hasPrefix("www.") && request.contains(String(name.dropFirst(4)))
            {
                onlyInRecord[name] = .companion
            } else if dropped.contains(where: { wildcard($0) == name }) {
                onlyInRecord[name] = .coveredByWildcard
            } else if request.contains(wildcard(name)) {
                onlyInRecord[name] = .covers
            } else {
                onlyInRecord[name] = .subset
            }
        }
        var onlyInRequest: [String: NameComparison.Reason] = [:]
        for name in dropped {
            if record.contains(wildcard(name)) {
                onlyInRequest[name] = .coveredByWildcard
            } else if missing.contains(where: { wildcard($0) == name }) {
                onlyInRequest[name] = .covers
            } else {
                onlyInRequest[name] = .dropped
            }
        }
        return (onlyInRecord, onlyInRequest)
    }

    @Test("Reasons are those that the words of the rules give")
    func reasons() {
        var generator = SplitMix64(seed: 10)
        for _ in 0..<1000 {
            let record = Self.draw(&generator)
            let request = Self.draw(&generator)
            let comparison = NameComparisonTests.compare(nil, record, san: request)
            let expected = Self.expected(record: record, request: request)
            #expect(NameComparisonTests.reasons(comparison.onlyInRecord) == expected.onlyInRecord)
            #expect(NameComparisonTests.reasons(comparison.onlyInRequest) == expected.onlyInRequest)
            #expect(Set(comparison.matched.map(\.description)) == Set(record).intersection(request))
        }
    }

    @Test("What the two sides have in common and what they lack does not depend on which is which")
    func symmetry() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let record = Self.draw(&generator)
            let request = Self.draw(&generator)
            let there = NameComparisonTests.compare(nil, record, san: request)
            let back = NameComparisonTests.compare(nil, request, san: record)
            #expect(Set(there.matched) == Set(back.matched))
            #expect(Set(there.onlyInRecord.map(\.name)) == Set(back.onlyInRequest.map(\.name)))
            #expect(Set(there.onlyInRequest.map(\.name)) == Set(back.onlyInRecord.map(\.name)))
        }
    }

    @Test("Neither the order of the names nor the case of their letters changes the result")
    func orderAndCase() {
        var generator = SplitMix64(seed: 12)
        let pool = Self.pool + ["examp1e.com", "example.com", "exarnple.com", "exampel.com", "web1.test", "web2.test"]
        for _ in 0..<200 {
            let record = pool.shuffled(using: &generator).prefix(8).map { $0 }
            let request = pool.shuffled(using: &generator).prefix(8).map { $0 }
            let plain = NameComparisonTests.compare(record[0], record, commonNames: [request[0]], san: request)
            let mixed = { (names: [String], generator: inout SplitMix64) in
                names.shuffled(using: &generator).map { Bool.random(using: &generator) ? $0.uppercased() : $0 }
            }
            let other = NameComparisonTests.compare(
                record[0].uppercased(), mixed(record, &generator), commonNames: [request[0].uppercased()],
                san: mixed(request, &generator))
            #expect(Set(plain.onlyInRecord) == Set(other.onlyInRecord))
            #expect(Set(plain.onlyInRequest) == Set(other.onlyInRequest))
            #expect(Set(plain.lookalikes) == Set(other.lookalikes))
            #expect(Set(plain.matched) == Set(other.matched))
            #expect(plain.commonNameOutcome == other.commonNameOutcome)
            #expect(plain.dnsNamesOutcome == other.dnsNamesOutcome)
        }
    }

    @Test("A side compared with itself matches, whatever bytes are in it")
    func reflexive() {
        var generator = SplitMix64(seed: 13)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                UInt8.random(in: 0x21...0x7E, using: &generator)
            }
            let comparison = NameComparison(
                recordCommonName: nil, recordDNSNames: [JSONString(utf8: bytes, isWellFormed: true)],
                requestCommonNames: [], subjectAlternativeNames: [.dnsName(bytes)])
            #expect(comparison.dnsNamesOutcome == .match)
            #expect(comparison.formDifferences.isEmpty)
        }
    }

    @Test("No bytes make the comparison crash, and every name is either matched or explained")
    func anyBytes() {
        var generator = SplitMix64(seed: 14)
        let seeds =
            Self.pool + ["exаmple.com", "example。com.", "xn--mnchen-3ya.de", "MÜNCHEN.de", " a.test ", "f*.test"]
        let draw = { (generator: inout SplitMix64) -> [[UInt8]] in
            (0..<Int.random(in: 1...24, using: &generator)).map { _ in
                var bytes = seeds.randomElement(using: &generator)?.octets ?? []
                if Bool.random(using: &generator), let index = bytes.indices.randomElement(using: &generator) {
                    bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
                }
                return bytes
            }
        }
        for _ in 0..<500 {
            let record = draw(&generator)
            let request = draw(&generator)
            let comparison = NameComparison(
                recordCommonName: record.first.map { JSONString(utf8: $0, isWellFormed: true) },
                recordDNSNames: record.map { JSONString(utf8: $0, isWellFormed: true) },
                requestCommonNames: request.prefix(1).map { CommonName(utf8: $0, isWellFormed: true) },
                subjectAlternativeNames: request.map { .dnsName($0) }
            )
            let inRecord = Set(comparison.recordNames)
            #expect(inRecord.isSubset(of: comparison.matched + comparison.onlyInRecord.map(\.name)))
            let inRequest = Set(comparison.requestNames)
            #expect(inRequest.isSubset(of: comparison.matched + comparison.onlyInRequest.map(\.name)))
        }
    }

    @Test("A hundred thousand names on each side are compared")
    func manyNames() {
        let offset = 7
        let record = (0..<100_000).map { JSONString("host\($0).example.com") }
        let request = (offset..<(100_000 + offset)).map { GeneralName.dnsName("host\($0).example.com".octets) }
        let comparison = NameComparison(
            recordCommonName: nil, recordDNSNames: record, requestCommonNames: [], subjectAlternativeNames: request)
        #expect(comparison.matched.count == 100_000 - offset)
        #expect(comparison.onlyInRecord.count == offset)
        #expect(comparison.onlyInRequest.count == offset)
    }
}
