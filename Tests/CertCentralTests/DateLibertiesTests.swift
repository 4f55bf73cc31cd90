// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("How dates are written")
struct DateLibertiesTests {
    @Test(
        "is remembered beside what they say",
        arguments: [
            ("2019-04-08T17:33:26+00:00", []), ("2019-04-08T17:33:26Z", []), ("2019-04-08T17:33:26.5-00:00", []),
            ("2019-04-08T17:33:26+00", []), ("2019-04-08", []),
            ("2019-04-08 17:33:26", [.spaceBeforeTime, .missingOffset]),
            ("2019-04-08T17:33:26", .missingOffset), ("2019-04-08T17:33:26+0000", .compactOffset),
            ("2019-04-08T17:33:26+0100", [.compactOffset, .foreignOffset]),
            ("2019-04-08T17:33:26-05:30", .foreignOffset), ("2019-04-08T17:33:26+01", .foreignOffset),
            ("2019-04-08T17:33:26+00:00    ", .surroundingWhiteSpace), ("\\n2019-04-08", .surroundingWhiteSpace),
            ("2019-04-08 17:33:26+00:00 ", [.spaceBeforeTime, .surroundingWhiteSpace]),
        ] as [(String, DateLiberties)])
    func liberties(text: String, liberties: DateLiberties) throws {
        let date = try #require(try reissue("{\"id\":1,\"date_created\":\"\(text)\"}").dateCreated)
        #expect(date.instant != nil)
        #expect(date.liberties == liberties)
    }

    @Test(
        "is of no interest where they say nothing", arguments: [" soon ", "2019-02-30 00:00:00 ", "2019-04-08 17:33"])
    func unreadable(text: String) throws {
        let date = try #require(try reissue("{\"id\":1,\"date_created\":\"\(text)\"}").dateCreated)
        #expect(date.instant == nil)
        #expect(date.liberties == [])
    }
}

@Suite("An answer's own date")
struct AnswerDateTests {
    @Test(
        "is that of its header, where that can be read",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("soon", nil), (nil, nil),
        ] as [(String?, Int64?)])
    func date(value: String?, seconds: Int64?) async throws {
        let (client, _) = try CertCentralClient.scripted { _, _ in
            var answer = ScriptedTransport.none
            answer.headers = value.map { [(name: "date", value: $0)] } ?? []
            return answer
        }
        #expect(try await client.reissuesAnswer(of: 1).date?.secondsSince1970 == seconds)
    }
}
