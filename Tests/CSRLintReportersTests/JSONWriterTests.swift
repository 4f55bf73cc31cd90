// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLintReporters

@Suite("The writer of JSON")
struct JSONWriterTests {
    @Test(
        "writes many elements on all cores as it writes one after another",
        arguments: [0, 1, 2, 15, 16, 17, 499, 500, 3_001],
        [JSONWriter.Layout.compact, .lines])
    func elements(_ count: Int, _ layout: JSONWriter.Layout) throws {
        // Every third is left out, the first ones among them.
        let numbers = Array(0..<count)
        let (together, alone) = (CollectingSink(), CollectingSink())
        var writer = JSONWriter(sink: together)
        try writer.object(.lines) { writer in
            try writer.array("numbers", layout) { writer in
                try writer.elements(of: numbers) { writer, number in
                    if number % 3 == 1 { writer.object { $0.member("number", number) } }
                }
                writer.value("the end")
            }
        }
        try writer.finish()
        writer = JSONWriter(sink: alone)
        writer.object(.lines) { writer in
            writer.array("numbers", layout) { writer in
                for number in numbers where number % 3 == 1 { writer.object { $0.member("number", number) } }
                writer.value("the end")
            }
        }
        try writer.finish()
        #expect(together.text == alone.text)
    }
}
