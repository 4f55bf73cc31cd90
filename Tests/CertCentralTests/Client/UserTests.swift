// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("The user of a key")
struct UserTests {
    @Test(
        "is there where the answer is an object with a number, and nowhere else",
        arguments: [
            (#"{"id":1576,"username":"x"}"#, CertCentralError.Kind?.none), (#"{"id":"1576"}"#, nil),
            ("{}", .badShape), (#"{"id":null}"#, .badShape), (#"{"id":"x"}"#, .badShape),
            (#"{"id":1,"id":2}"#, .badShape), ("[]", .badShape), ("null", .badShape), ("<html></html>", .badJSON),
            (#"{"id":1576"#, .badJSON), (#"{"id":1576,"errors":[{"code":"access_denied"}]}"#, .forbidden),
        ] as [(String, CertCentralError.Kind?)])
    func answer(body: String, kind: CertCentralError.Kind?) async throws {
        let (client, _) = try CertCentralClient.scripted { _, _ in
            TransportResponse(status: 200, body: Array(body.utf8))
        }
        var found: CertCentralError?
        do { _ = try await client.userClockSkew() } catch { found = error }
        #expect(found?.kind == kind && found?.httpStatus == kind.map { _ in 200 })
    }
}
