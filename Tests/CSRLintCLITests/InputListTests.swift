// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import Foundation
import Testing

@Suite("The inputs of a command")
struct InputListTests {
    @Test(
        "are told from their arguments",
        arguments: [
            ("-", InputArgument.standardInput), ("112233", .order(112_233)), ("./112233", .path("./112233")),
            ("112233.json", .path("112233.json")), ("-5", .path("-5")), ("", .path("")),
            ("99999999999999999999", .path("99999999999999999999")), ("١٢", .path("١٢")),
        ])
    func arguments(text: String, expected: InputArgument) {
        #expect(InputArgument(text) == expected)
    }

    @Test("of a folder are its files of the right endings, sorted, without following links")
    func folder() throws {
        let folder = try TemporaryFolder()
        for name in ["b.json", "a.ndjson", "c.JSON", "sub/d.json", "e.txt", "json", ".json", ".git/f.json"] {
            try folder.write("[]", to: name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.json", withDestinationPath: folder.path + "/b.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/loop", withDestinationPath: folder.path)
        let list = InputList([.path(folder.path)], endings: ["json", "ndjson"])
        let names = [".git/f.json", "a.ndjson", "b.json", "c.JSON", "sub/d.json"]
        #expect(list.entries == names.map { .file("\(folder.path)/\($0)") })
        #expect(list.failures.isEmpty)
    }

    @Test("that are links, named outright, are read")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("[]", to: "sub/a.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/sub")
        let list = InputList([.path(folder.path + "/link")], endings: ["json"])
        #expect(list.entries == [.file("\(folder.path)/link/a.json")])
    }

    @Test("that are not there are a fault, a pattern without a match is none")
    func missing() {
        let list = InputList([.path("no-such-file.json"), .path("no-such-*.json"), .standardInput], endings: ["json"])
        #expect(list.entries == [.standardInput])
        #expect(list.failures.map(\.kind) == [.io])
        #expect(list.failures.first?.message == "no-such-file.json: no such file or directory")
    }

    @Test(
        "name an order by a base name of digits",
        arguments: [
            ("112233.json", Int64(112_233)), ("/x/7/112233.ndjson", 112_233), ("112233", 112_233),
            ("a112233.json", nil),
            ("99999999999999999999.json", nil), (".json", nil), ("11/a.json", nil),
        ] as [(String, Int64?)])
    func orders(path: String, orderID: Int64?) {
        #expect(InputList.Entry.file(path).orderID == orderID)
    }

    @Test("are read whole, and not beyond the limit")
    func reading() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789", count: 300_000)
        try folder.write(text, to: "big")
        let entry = InputList.Entry.file(folder.path + "/big")
        #expect(try InputReader().bytes(of: entry) == Array(text.utf8))
        #expect(throws: CertCentralError(.tooLarge, "")) { try InputReader(maximumSize: 2_999_999).bytes(of: entry) }
        #expect(throws: CertCentralError(.io, "")) { try InputReader().bytes(of: .file(folder.path)) }
        #expect(throws: CertCentralError(.io, "")) { try InputReader().bytes(of: .file(folder.path + "/none")) }
    }
}
#endif
