// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Syntax of host names")
struct LabelSyntaxTests {
    @Test(
        "is told by its first fault",
        arguments: [
            ("a..example.com", LabelSyntax.Fault.emptyLabel), (".example.com", .emptyLabel), ("-a.com", .hyphen),
            ("a-.com", .hyphen), ("http://a.com", .url), ("a.com:443", .port), ("a.com:70000x", .character(0x3A)),
            ("a b.com", .space), ("a.com/x", .character(0x2F)), ("a,b.com", .character(0x2C)),
        ] as [(String, LabelSyntax.Fault)]
    )
    func faults(name: String, fault: LabelSyntax.Fault) { #expect(LabelSyntax.fault(in: name.octets) == fault) }

    @Test("counts labels up to 63 characters and names up to 253")
    func lengths() {
        let label = String(repeating: "a", count: 63)
        let name = [label, label, label, String(repeating: "a", count: 61)].joined(separator: ".")
        #expect(LabelSyntax.fault(in: name.octets) == nil)
        #expect(LabelSyntax.fault(in: (name + "a").octets) == .longName(254))
        #expect(LabelSyntax.fault(in: (label + "a.com").octets) == .longLabel(64))
    }

    @Test(
        "leaves what has a rule of its own to that rule",
        arguments: ["a_b.com", "*.com", "f*.com", "a@b.com", "bücher.de", "xn--a-.com", "ab--c.com"])
    func others(name: String) { #expect(LabelSyntax.fault(in: name.octets) == nil) }

    @Test(
        "is seen alike by the one walk over a canonical name",
        arguments: [
            "a.com", "-a.com", "a-.com", "a_b.com", "a.com:443", "http://a.com", "xn--a-.com", "ab--c.com", "a@b.c",
        ])
    func walk(name: String) {
        let walk = LabelWalk(over: name.octets[...])
        #expect(walk.hasFault == (LabelSyntax.fault(in: name.octets) != nil))
        #expect(walk.count == name.count { $0 == "." } + 1)
        #expect(walk.hasUnderscore == name.contains("_") && walk.hasCommercialAt == name.contains("@"))
        #expect(walk.hasReservedLabel == name.hasPrefix("ab--") && walk.hasALabel == name.hasPrefix("xn--"))
    }
}
