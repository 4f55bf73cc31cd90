// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import Testing

@Suite("Saved orders")
struct SavedOrdersTests {
    /// A quarter of a piece.
    private static let unit = 2 << 10

    /// What an input hands over.
    private struct Reading {
        private var orders: [LintInput] = []
        var failures: [CertCentralError] = []
        var orderIDs: [Int64?] { orders.map(\.orderID) }
        var counts: [Int] { orders.map(\.count) }

        init(_ text: String, kind: InputKind? = nil, name: String = "saved.ndjson") throws {
            let folder = try TemporaryFolder()
            try folder.write(text, to: name)
            let saved = SavedOrders(
                entry: .file("\(folder.path)/\(name)"), kind: kind, pieceSize: 4 * unit, largestPiece: 16 * unit)
            var (orders, failures): ([LintInput], [CertCentralError]) = ([], [])
            try saved.forEach { found, _ in
                orders += found
            } failure: {
                failures.append($0)
            }
            (self.orders, self.failures) = (orders, failures)
        }
    }

    /// One reissue of an order on a line, about as long as asked for.
    private static func line(_ order: Int?, _ id: Int, size: Int = 0) -> String {
        let member = order.map { "\"order_id\":\($0)," } ?? ""
        let filling = size > 0 ? "\"notes\":\"\(String(repeating: "x", count: size))\"," : ""
        return "{\(member)\(filling)\"id\":\(id),\"common_name\":\"a.example.com\"}"
    }

    @Test("stay whole where a piece ends within them")
    func heldAcrossPieces() throws {
        let orders = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4]
        let lines = orders.enumerated().map { Self.line($1, $0, size: Self.unit) }
        for end in ["", "\n", "\n\n"] {
            let reading = try Reading(lines.joined(separator: "\n") + end)
            #expect(reading.orderIDs == [1, 2, 3, 4] && reading.counts == [3, 3, 9, 1])
        }
    }

    @Test("stay whole round lines that are no reissue", arguments: ["{broken}", "17", "{\"id\":"])
    func heldRoundBrokenLines(broken: String) throws {
        var lines = (0..<9).map { Self.line(1, $0, size: Self.unit) }
        for place in [8, 5, 4, 3, 2] { lines.insert(broken, at: place) }
        let reading = try Reading(lines.joined(separator: "\n"))
        #expect(reading.orderIDs.filter { $0 == 1 }.count == 1 && reading.counts.max() == 9)
        #expect(reading.failures.count + reading.counts.reduce(0, +) == 14)
    }

    @Test("come in parts where they are too large to be waited for, and no row is lost")
    func largeOrder() throws {
        let lines = (0..<40).map { Self.line(7, $0, size: Self.unit) }
        let reading = try Reading(lines.joined(separator: "\n"))
        #expect(Set(reading.orderIDs) == [7] && reading.counts.count > 1 && reading.counts.reduce(0, +) == 40)
    }

    @Test("are read where one line is longer than a piece", arguments: [5, 9, 20], [nil, InputKind.ndjson])
    func longLine(units: Int, kind: InputKind?) throws {
        let long = Self.line(1, 1, size: units * Self.unit)
        for lines in [[long], [long, Self.line(2, 2)], [Self.line(2, 2), long, Self.line(3, 3)]] {
            let reading = try Reading(lines.joined(separator: "\n"), kind: kind)
            #expect(reading.counts.reduce(0, +) == lines.count && reading.failures.isEmpty)
        }
    }

    @Test("go on in a piece that begins as a request or key does", arguments: ["-----BEGIN ", "MII"])
    func materialInTheMiddle(beginning: String) throws {
        let broken = [String](repeating: beginning + String(repeating: "A", count: Self.unit), count: 40)
        let reading = try Reading(([Self.line(1, 1)] + broken + [Self.line(2, 2)]).joined(separator: "\n"))
        #expect(reading.orderIDs == [1, 2] && reading.failures.map(\.kind) == .init(repeating: .badJSON, count: 40))
    }

    @Test("have the number of the file's name where the lines name none")
    func namedByFile() throws {
        let lines = [Self.line(nil, 1), Self.line(8, 2), Self.line(nil, 3)].joined(separator: "\n")
        let reading = try Reading(lines, name: "112233.ndjson")
        #expect(reading.orderIDs == [112_233, 8] && reading.counts == [2, 1])
    }

    @Test("are none in an input without lines", arguments: ["", "\n", " \n\t\n"])
    func nothing(text: String) {
        #expect(throws: CertCentralError(.badShape, "")) { try Reading(text, kind: .ndjson) }
    }

    @Test("of a long answer are one, however it is laid out", arguments: ["\n", " "])
    func longAnswer(separator: String) throws {
        let rows = (0..<7).map { Self.line(nil, $0, size: Self.unit) }.joined(separator: ",\(separator)")
        for text in ["{\"certificates\":[\(rows)]}", "[\(rows)]"] {
            let reading = try Reading(text, name: "5.json")
            #expect(reading.orderIDs == [5] && reading.counts == [7])
        }
    }

    /// Lines of seven megabytes altogether, each with its number; one is broken.
    private static func longInput(interleaved: Bool) -> String {
        let count = 12
        return (0..<count).map { index in
            if index == 7 { return "{\"order_id\":1,\"id\":7" }
            return line(interleaved ? index % 2 : index / 3, index, size: (1 << 18) << (index % 3))
        }.joined(separator: "\n") + "\n"
    }

    @Test(
        "are the same streamed and held, but that what fails is told at once in a stream",
        .enabled(if: Executable.isPresent), arguments: [true, false])
    func streamed(interleaved: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.longInput(interleaved: interleaved), to: "long.ndjson")
        let arguments = ["\(folder.path)/long.ndjson", "--as-of", "2026-06-01"]
        let streamed = try Executable.run(arguments + ["-o", "ndjson"])
        let held = try Executable.run(
            arguments + ["-o", "json=\(folder.path)/r.json", "-o", "ndjson=\(folder.path)/r.ndjson"])
        let isError = { (line: Substring) in line.hasPrefix(#"{"type": "error""#) }
        let streamedLines = streamed.output.split(separator: "\n")
        let heldLines = try folder.text(of: "r.ndjson").split(separator: "\n")
        #expect(streamedLines.filter { !isError($0) } == heldLines.filter { !isError($0) })
        #expect(streamedLines.filter(isError) == heldLines.filter(isError) && streamedLines.contains(where: isError))
        #expect(streamed.status == held.status && streamed.verdict == held.verdict && streamed.status == 4)

        let report = try JSONOutput(folder.text(of: "r.json"))
        let lines = try streamed.output.split(separator: "\n").map { try JSONOutput(String($0)).object }
        func members<Value>(_ name: String, of objects: [[String: Any]]) -> [Value] {
            objects.compactMap { $0[name] as? Value }
        }
        let ids: [Int] = members("certificate_id", of: report.reissues)
        #expect(ids == members("certificate_id", of: lines.filter { $0["type"] as? String == "reissue" }))
        #expect(ids.sorted() == (0..<12).filter { $0 != 7 })
        let fingerprints: [String] = members("fingerprint", of: report.findings)
        #expect(fingerprints == members("fingerprint", of: lines.filter { $0["type"] as? String == "finding" }))

        // The n-th line holds the n-th reissue, so each finding names the line after its certificate's number.
        let locations: [[String: Any]] = members("location", of: report.findings)
        let certificates: [Int] = members("certificate_id", of: report.findings)
        #expect(members("line", of: locations) == certificates.map { $0 + 1 } && !certificates.isEmpty)
        let message = report.errors.first?["message"] as? String ?? ""
        #expect(report.errors.count == 1 && message.contains("line 8"))

        let skipped: [String] = members("rule", of: report.object["skipped"] as? [[String: Any]] ?? [])
        #expect(skipped.contains("csr-matches-other-record") == interleaved)
    }

    @Test("that go on in another input are whole in each", .enabled(if: Executable.isPresent))
    func otherInput() throws {
        let folder = try TemporaryFolder()
        for name in ["a.ndjson", "b.ndjson"] { try folder.write(Self.line(1, 1) + "\n" + Self.line(nil, 2), to: name) }
        let report = try JSONOutput.of([folder.path, "--as-of", "2026-06-01"]).report
        let skipped = (report.object["skipped"] as? [[String: Any]] ?? []).compactMap { $0["reason"] as? String }
        #expect(report.orders.count == 4 && !skipped.contains { $0.contains("judged in parts") })
    }
}
#endif
