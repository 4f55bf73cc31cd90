// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import Foundation
import NIOCore
import TestSupport
import Testing

@testable import CertCentralStandIn

@Suite("The faults of a stand-in")
struct FaultTests {
    @Test("Every fault has a name of its own, in lower case with hyphens")
    func names() {
        let names = StandInFault.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil })
    }

    @Test("Every fault changes what is sent, and none ends the server")
    func everyFault() async throws {
        let faults = StandInFault.all.filter { !$0.takesPatience }
        let body = try Fixture.bytes("reissues/documented-example.json")
        var account = StandInAccount()
        var plan = StandInFaults()
        for (position, fault) in faults.enumerated() {
            account.insert(StandInOrder(id: Int64(position), reissues: body))
            plan.add(fault, order: Int64(position), numbers: 1...1)
        }
        let standIn = try await StandIn.start(account: account, faults: plan)
        for (position, fault) in faults.enumerated() {
            let path = "/order/certificate/\(position)/reissue"
            let faulty = try await RawClient.get(path, from: standIn, limit: 256 << 10)
            let good = try await RawClient.get(path, from: standIn)
            #expect(good.status == 200 && good.body == body, "after \(fault)")
            #expect(Self.withoutDate(faulty) != Self.withoutDate(good), "\(fault)")
        }
        #expect(standIn.requests.compactMap(\.fault) == faults.map(\.name))
        await standIn.stop()
    }

    private static func withoutDate(_ received: RawClient.Received) -> [Substring] {
        received.text.split(separator: "\r\n").filter { !$0.hasPrefix("date: ") }
    }

    @Test(
        "A fault leaves the trace on the connection that it is named after",
        arguments: [
            ("status-418", "HTTP/1.1 418 I'm a teapot\r\n"),
            ("status-503-html", "\r\ncontent-type: text/html\r\n"),
            ("429-retry-after-1e309", "\r\nretry-after: 1e309\r\n"),
            (
                "redirect-302",
                "\r\nlocation: https://elsewhere.example/services/v2/order/certificate/112233/reissue\r\n"
            ),
            ("content-length-and-chunked", "\r\ncontent-length: 4352\r\ntransfer-encoding: chunked\r\n"),
            ("content-length-twice", "\r\ncontent-length: 4352\r\ncontent-length: 4353\r\n"),
            ("content-length-maximum", "\r\ncontent-length: 9223372036854775807\r\n"),
            ("chunk-broken", "\r\n\r\nzz\r\n"),
            ("key-in-location", "?key=stand-in-key\r\n"),
            ("controls-in-message", "\\u001b[2J\\u001b[31mred"),
            ("coding-layered", "\r\ncontent-encoding: gzip, gzip\r\n"),
        ])
    func traces(name: String, trace: String) async throws {
        let fault = try #require(StandInFault.named(name))
        let standIn = try await StandIn.start(faults: StandInFaults(fault))
        let received = try await RawClient.get("/order/certificate/112233/reissue", from: standIn)
        #expect(received.octets.firstRange(of: Array(trace.utf8)) != nil)
        await standIn.stop()
    }

    @Test(
        "A reset is a reset, and a close is none",
        arguments: [
            ("reset", true, 0), ("reset-in-head", true, 40), ("close-before-head", false, 0),
            ("close-in-head", false, 40),
        ])
    func endings(name: String, isReset: Bool, count: Int) async throws {
        let fault = try #require(StandInFault.named(name))
        let standIn = try await StandIn.start(faults: StandInFaults(fault))
        let received = try await RawClient.get("/order/certificate/112233/reissue", from: standIn)
        #expect(((received.fault as? IOError)?.errnoCode == ECONNRESET) == isReset)
        #expect(received.octets.count <= count)
        await standIn.stop()
    }

    @Test("What never answers ends with the client, or with the server", arguments: ["never-answers", "drip-head"])
    func patience(name: String) async throws {
        let fault = try #require(StandInFault.named(name))
        let standIn = try await StandIn.start(faults: StandInFaults(fault))
        async let received = RawClient.get("/order/certificate/112233/reissue", from: standIn)
        while standIn.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        await standIn.stop()
        #expect(try await received.body.isEmpty)
    }

    @Test("The same seed fails the same requests, about as many as asked for")
    func seeds() {
        func failing(seed: UInt64) -> [String?] {
            var faults = StandInFaults()
            faults.fail(rate: 0.3, seed: seed)
            return (1...1_000).flatMap { order in
                (1...3).map { faults.fault(order: Int64(order), number: $0)?.name }
            }
        }
        let first = failing(seed: 1)
        #expect(first == failing(seed: 1))
        #expect(first != failing(seed: 2))
        // Six standard deviations of 3000 draws.
        #expect(abs(first.compactMap(\.self).count - 900) < 151)
        #expect(Set(first.compactMap(\.self)).count == 5)
    }

    @Test("A rule fits its order and its requests alone, and the first that fits decides")
    func rules() {
        var faults = StandInFaults()
        faults.add(.status(503), order: 7, numbers: 2...3)
        faults.add(.status(404), order: 7)
        faults.add(.status(401), numbers: 5...5)
        #expect(
            (1...4).map { faults.fault(order: 7, number: $0)?.name } == [
                "status-404", "status-503", "status-503", "status-404",
            ])
        #expect(faults.fault(order: 8, number: 4) == nil)
        #expect(faults.fault(order: nil, number: 5)?.name == "status-401")
    }

    @Test("What is compressed is what gzip takes, and the bomb grows in it", .enabled(if: Command.isPresent("gzip")))
    func gzip() throws {
        let text = (0..<100_000).map { UInt8($0 % 251) }
        let whole = try Command.run("gzip", "-dc", input: Gzip.stored(text))
        #expect(whole.status == 0 && whole.output == text)
        let bomb = try Command.run("gzip", "-dc", input: Gzip.bombStart + Gzip.bombPiece + Gzip.bombPiece)
        #expect(bomb.status != 0)
        #expect(bomb.output.count > 2 * Gzip.bombPieceSize - 64 << 10)
        #expect(bomb.output.starts(with: "{ ".utf8) && Set(bomb.output.dropFirst()) == [0x20])
    }
}
#endif
