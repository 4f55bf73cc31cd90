// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import TestSupport
import Testing

@Suite("An answer as it is saved")
struct SavedAnswerTests {
    private func saved(_ json: String, without key: String = "s3cret-key") throws -> String {
        String(decoding: try SavedAnswer(Array(json.utf8), without: APIKey(key)).bytes, as: UTF8.self)
    }

    @Test(
        "contact data goes with the right comma, and every other byte stays",
        arguments: [
            (#"{"id":1,"email":"x","csr":"c"}"#, #"{"id":1,"csr":"c"}"#),
            (#"{"email":"x","id":1}"#, #"{"id":1}"#),
            (#"{"id":1,"email":"x"}"#, #"{"id":1}"#),
            (#"{"email":"x","firstname":"y","id":1,"lastname":"z"}"#, #"{"id":1}"#),
            (#"{"id":1,"email":"x","first_name":"y","last_name":"z","csr":2}"#, #"{"id":1,"csr":2}"#),
            (#"{ "id" : 1 , "email" : {"a":[1,{"b":2}]} , "csr" : 2 }"#, #"{ "id" : 1 , "csr" : 2 }"#),
            (#"{ "id" : 1 , "email" : null }"#, #"{ "id" : 1 }"#),
            ("{\r\n\t\"id\":1.50e0,\r\n\t\"email\":1\r\n}\r\n", "{\r\n\t\"id\":1.50e0\r\n}\r\n"),
            (#"{"id":1,"e\u006dail":"x","\u0066irstname":1,"LASTNAME":2}"#, #"{"id":1,"LASTNAME":2}"#),
            (#"{"id":1,"email":"x","email":"y","csr":1,"email":"z"}"#, #"{"id":1,"csr":1}"#),
            (
                #"{"a":{"b":[{"c":{"email":"x"}},{"d":{"lastname":1,"e":2}}]}}"#,
                #"{"a":{"b":[{"c":{}},{"d":{"e":2}}]}}"#
            ),
            (#"{"emails":["a@b.example"],"email_address":1}"#, #"{"emails":["a@b.example"],"email_address":1}"#),
            (#"["email",{"x":"email"}]"#, #"["email",{"x":"email"}]"#),
            ("\u{FEFF} [ ] ", "\u{FEFF} [ ] "),
            (#"{"a":"\ud800\/\u00e9é","b":1E400}"#, #"{"a":"\ud800\/\u00e9é","b":1E400}"#),
        ])
    func contacts(_ json: String, _ expected: String) throws {
        #expect(try saved(json) == expected)
        #expect(try saved(expected) == expected)
    }

    @Test("the order that was asked for counts, not the one that the answer names")
    func order() throws {
        let answer = Array(#"{"order_id":9,"certificates":[{"order_id":9,"id":1}]}"#.utf8)
        let saved = try SavedAnswer(answer, without: APIKey("s3cret-key"), of: 112_233).bytes
        #expect(String(decoding: saved, as: UTF8.self) == #"{"certificates":[{"order_id":9,"id":1}]}"#)
        #expect(try SavedAnswer(answer, without: APIKey("s3cret-key")).bytes == answer)
    }

    @Test(
        "a reissue that only contact data tells from other objects stays one",
        arguments: [
            (#"{"certificates":[{"email":"x"}]}"#, #"{"certificates":[{"email":null}]}"#),
            (#"[{ "firstname":"x", "email":"y" }]"#, #"[{ "email":null }]"#),
            (#"[{"lastname":"x","sub_id":1}]"#, #"[{"sub_id":1,"email":null}]"#),
            (#"[{"sub_id":1,"email":"x"}]"#, #"[{"sub_id":1,"email":null}]"#),
            (#"[{"sub_id":1,"first_name":"x"}]"#, #"[{"sub_id":1}]"#),
        ])
    func bareContacts(_ json: String, _ expected: String) throws {
        #expect(try saved(json) == expected)
        let (before, after) = (try ReissueList(json: Array(json.utf8)), try ReissueList(json: Array(expected.utf8)))
        #expect(isReissue(before.element(at: 0)) == isReissue(after.element(at: 0)))
    }

    private func isReissue(_ element: ReissueList.Element) -> Bool {
        if case .reissue = element { true } else { false }
    }

    @Test("the key goes wherever a server has put it, in any spelling")
    func key() throws {
        let json = #"{"s3cret-key":["s3cret-ke","\u00733cret-\u006bey\/"],"email":"s3cret-key","id":1}"#
        #expect(try saved(json) == #"{"[redacted]":["s3cret-ke","[redacted]\/"],"id":1}"#)
    }

    @Test(
        "what is no whole JSON document is not saved", arguments: ["", "{", "[1,]", "{} {}", "<html>", #"{"email":"#])
    func refused(_ json: String) {
        #expect(throws: CertCentralError.self) { try saved(json) }
    }

    @Test("no contact name and no contact value of a whole answer is left")
    func documentedAnswer() throws {
        let bytes = try Fixture.bytes("reissues/documented-example.json")
        let text = String(decoding: bytes, as: UTF8.self)
        let result = try saved(text)
        for word in ["\"email\"", "\"firstname\"", "\"lastname\"", "@"] {
            #expect(text.contains(word))
            #expect(!result.contains(word))
        }
    }

    private static let lists = ((try? Fixture.names(in: "reissues", extensions: ["json"])) ?? [])
        .filter { (try? ReissueList(json: Fixture.bytes("reissues/\($0)"))) != nil }

    @Test("every list of reissues reads the same, but for its contact fields", arguments: lists)
    func sameReissues(_ name: String) throws {
        let bytes = try Fixture.bytes("reissues/\(name)")
        let before = try ReissueList(json: bytes)
        let after = try ReissueList(json: SavedAnswer(bytes, without: APIKey("s3cret-key")).bytes)
        #expect(after.count == before.count)
        #expect(after.orderID == before.orderID)
        for index in before.indices {
            #expect(after.pointer(at: index) == before.pointer(at: index))
            #expect(description(after.element(at: index)) == description(before.element(at: index)))
        }
    }

    @Test("the fixtures hold lists of reissues") func hasLists() { #expect(Self.lists.count > 20) }

    /// All that an element says, but for contact data and positions.
    private func description(_ element: ReissueList.Element) -> String {
        guard case .reissue(var reissue) = element else { return "\(element)" }
        (reissue.email, reissue.firstName, reissue.lastName) = (nil, nil, nil)
        let contacts: Set<ReissueField?> = [.email, .firstName, .lastName]
        let notes = reissue.notes.filter { !contacts.contains($0.field) }.map { "\($0.key.string) \($0.kind)" }
        reissue.notes = []
        return "\(reissue) \(notes)"
    }

    @Test("a document of many small parts takes linear time", .timeLimit(.minutes(5)))
    func linearTime() throws {
        let count = 50_000
        let json = "[" + Array(repeating: #"{"email":1,"id":2,"email":3}"#, count: count).joined(separator: ",") + "]"
        #expect(try saved(json).utf8.count == count * 9 + 1)
    }
}
