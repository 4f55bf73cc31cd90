// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import CertCentralStandIn
import Foundation
import NIOCore
import Testing

@Suite("A stand-in that encrypts, and a proxy before it", .enabled(if: Command.isPresent("openssl")))
struct SecureConnectionTests {
    @Test(
        "What is wrong with TLS is what OpenSSL finds wrong with it",
        arguments: [
            (.good, nil), (.wrongHost, "hostname mismatch"), (.selfSigned, "self-signed certificate"),
            (.expired, "certificate has expired"), (.notYetValid, "certificate is not yet valid"),
        ] as [(StandInTLS, String?)])
    func certificates(tls: StandInTLS, cause: String?) async throws {
        let standIn = try await StandIn.start(tls: tls)
        let authority = try #require(standIn.authorityFile)
        let outcome = try Command.run(
            "openssl", "s_client", "-connect", "127.0.0.1:\(standIn.port)", "-servername", "localhost",
            "-verify_hostname", "localhost", "-verify_return_error", "-CAfile", authority)
        #expect((outcome.status == 0) == (cause == nil))
        if let cause { #expect(outcome.error.replacing("self signed", with: "self-signed").contains(cause)) }
        let received = try await RawClient.get("/user/me", from: standIn)
        #expect(received.status == (cause == nil ? 200 : nil))
        await standIn.stop()
        #expect(!FileManager.default.fileExists(atPath: authority))
    }

    @Test("The old protocol is spoken, and no other", arguments: [("-tls1_1", true), ("-tls1_2", false)])
    func oldProtocol(option: String, isSpoken: Bool) async throws {
        let standIn = try await StandIn.start(tls: .tls11)
        let outcome = try Command.run(
            "openssl", "s_client", "-connect", "127.0.0.1:\(standIn.port)", option, "-cipher", "ALL:@SECLEVEL=0")
        #expect((outcome.status == 0) == isSpoken)
        #expect(try await RawClient.get("/user/me", from: standIn).status == nil)
        await standIn.stop()
    }

    @Test("A reset is one under TLS too")
    func reset() async throws {
        let fault = try #require(StandInFault.named("reset-in-body"))
        let standIn = try await StandIn.start(faults: StandInFaults(fault), tls: .good)
        let received = try await RawClient.get("/order/certificate/112233/reissue", from: standIn)
        #expect((received.fault as? IOError)?.errnoCode == ECONNRESET)
        await standIn.stop()
    }

    @Test("A certificate is issued for the names that a request asks for")
    func issuedCertificate() async throws {
        let standIn = try await StandIn.start()
        let answer = try await RawClient.get("/certificate/12345/download/format/pem_noroot", from: standIn)
        #expect(answer.text.contains("\r\ncontent-type: application/x-pem-file\r\n"))
        let outcome = try Command.run(
            "openssl", "x509", "-noout", "-ext", "subjectAltName", input: answer.body)
        #expect(String(decoding: outcome.output, as: UTF8.self).contains("DNS:sub.example.com, DNS:*.example.org"))
        await standIn.stop()
    }

    @Test("A proxy connects to what it is asked for, and remembers it")
    func proxy() async throws {
        let standIn = try await StandIn.start()
        let proxy = try await ConnectProxy.start()
        let target = "localhost:\(standIn.port)"
        let received = try await RawClient.send(
            "CONNECT \(target) HTTP/1.1\r\n\r\nGET /services/v2/user/me HTTP/1.1\r\nConnection: close\r\n\r\n",
            to: proxy.port)
        #expect(received.status == 200 && received.text.contains("access_denied_invalid_key"))
        #expect(proxy.targets == [target])
        #expect(standIn.requests.map(\.target) == ["/services/v2/user/me"])
        await proxy.stop()
        await standIn.stop()
    }

    @Test(
        "A proxy refuses who does not say who it is, other hosts and other methods",
        arguments: [
            ("CONNECT localhost:1 HTTP/1.1\r\n", 407),
            ("CONNECT www.digicert.com:443 HTTP/1.1\r\nProxy-Authorization: Basic dXNlcjpwYXNz\r\n", 502),
            ("GET http://localhost/ HTTP/1.1\r\n", 405),
        ])
    func refusals(head: String, status: Int) async throws {
        let proxy = try await ConnectProxy.start(authorization: "Basic dXNlcjpwYXNz")
        #expect(try await RawClient.send("\(head)\r\n", to: proxy.port).status == status)
        await proxy.stop()
    }
}
#endif
