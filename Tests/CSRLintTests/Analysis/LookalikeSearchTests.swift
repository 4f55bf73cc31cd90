// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Lookalikes")
struct LookalikeSearchTests {
    static func isPair(_ first: String, _ second: String) -> LookalikeSearch.Pair? {
        let pairs = LookalikeSearch.pairs([HostName(dnsName: first.octets)], [HostName(dnsName: second.octets)])
        return pairs.first
    }

    @Test(
        "These names look alike",
        arguments: [
            ("exarnple.com", "example.com"), ("examp1e.com", "example.com"), ("exаmple.com", "example.com"),
            ("exampel.com", "example.com"), ("exmple.com", "example.com"), ("exammple.com", "example.com"),
            ("examplé.com", "example.com"), ("shop.exanple.com", "shop.example.com"),
            ("*.examp1e.com", "*.example.com"),
            ("mail.example.com", "mial.example.com"), ("münchen.example", "munchen.example"),
            ("g00gle.com", "google.com"), ("xn--80ak6aa92e.com", "apple.com"),
            ("rnail.example.com", "mail.example.com"),
            ("api.exarnple.com", "api.example.com"),
        ]
    )
    func alike(first: String, second: String) throws {
        let pair = try #require(Self.isPair(first, second))
        #expect(!pair.differsInDigitsOnly)
        #expect(pair.isBestForRecord && pair.isBestForRequest)
        #expect(Self.isPair(second, first) != nil)
    }

    @Test(
        "These names differ in digits alone",
        arguments: [
            ("web1.example.com", "web2.example.com"), ("web1.example.com", "web11.example.com"),
            ("node.example.com", "node7.example.com"),
        ]
    )
    func digits(first: String, second: String) throws {
        #expect(try #require(Self.isPair(first, second)).differsInDigitsOnly)
    }

    @Test(
        "These names do not look alike",
        arguments: [
            ("api.example.com", "apj.example.com"), ("abc.com", "abd.com"), ("abc.com", "abcd.com"),
            ("example.com", "example.net"), ("example.com", "example.info"), ("a.example.com", "aa.example.com"),
            ("example.com", "exmaplee.com"), ("example.com", "a.example.com"), ("*.example.com", "example.com"),
            ("foo.example.com", "fo.oexample.com"), ("example.co.uk", "example.com.uk"),
            ("mail.kawasaki.jp", "mail.kawazaki.jp"),
        ]
    )
    func unlike(first: String, second: String) {
        #expect(Self.isPair(first, second) == nil)
    }

    @Test("The search finds the counterparts that a comparison of each with each finds")
    func agreesWithEachWithEach() {
        var generator = SplitMix64(seed: 20)
        var found = 0
        for _ in 0..<60 {
            let names = { (count: Int, generator: inout SplitMix64) in
                Array(
                    Set(
                        (0..<count).map { _ in
                            let length = Int.random(in: 3...6, using: &generator)
                            let label = (0..<length).map { _ in
                                "abm1".randomElement(using: &generator).map(String.init) ?? ""
                            }
                            return label.joined() + (Bool.random(using: &generator) ? ".com" : ".aabb.com")
                        }))
            }
            let record = names(25, &generator)
            let request = Array(Set(names(25, &generator)).subtracting(record))
            let pairs = LookalikeSearch.pairs(
                record.map { HostName(dnsName: $0.octets) }, request.map { HostName(dnsName: $0.octets) })
            for (index, name) in record.enumerated() {
                let best = Self.counterpart(of: name, among: request)
                let pair = pairs.first { $0.record == index && $0.isBestForRecord }
                #expect(pair.map { request[$0.request] } == best)
                found += best == nil ? 0 : 1
            }
            for (index, name) in request.enumerated() {
                let best = Self.counterpart(of: name, among: record)
                let pair = pairs.first { $0.request == index && $0.isBestForRequest }
                #expect(pair.map { record[$0.record] } == best)
            }
            #expect(Set(pairs.map { [$0.record, $0.request] }).count == pairs.count)
        }
        #expect(found > 100)
    }

    private static func counterpart(of name: String, among others: [String]) -> String? {
        let skeleton = Confusables.skeleton(of: name.scalars)
        let alike = others.filter { Confusables.skeleton(of: $0.scalars) == skeleton }
        if let least = alike.min(by: { $0.octets.lexicographicallyPrecedes($1.octets) }) { return least }
        let near = others.filter { other in
            let labels = name.split(separator: ".")
            let otherLabels = other.split(separator: ".")
            guard labels.count == otherLabels.count else { return false }
            let different = zip(labels, otherLabels).filter { $0 != $1 }
            guard different.count == 1, let (first, second) = different.first else { return false }
            return first.count > 3 && second.count > 3
                && SingleEditTests.distance(String(first).scalars, String(second).scalars) == 1
        }
        return near.min { $0.octets.lexicographicallyPrecedes($1.octets) }
    }

    @Test("Names of any length and kind are searched without a crash")
    func odd() {
        let names =
            ["", ".", "a", "*", "*.", "xn--.com", "xn--99999999.com", String(repeating: "a", count: 300)]
            .map { HostName(dnsName: $0.octets) } + [
                HostName(dnsName: (String(repeating: "ab.", count: 84) + "c").octets)
            ]
        _ = LookalikeSearch.pairs(names, names.reversed())
    }

    @Test("Many names that look alike make no more pairs than there are names")
    func manyAlike() {
        let record = (0..<2000).map { HostName(dnsName: "host\(10_000 + $0).example.com".octets) }
        let request = (0..<2000).map { HostName(dnsName: "host\(20_000 + $0).example.com".octets) }
        let pairs = LookalikeSearch.pairs(record, request)
        #expect(pairs.count >= 2000)
        #expect(pairs.count <= 4000)
        #expect(!pairs.contains { !$0.differsInDigitsOnly })
    }
}
