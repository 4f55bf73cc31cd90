// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertCentral

@Suite("Another try")
struct RetryTests {
    @Test(
        "waits for anything up to twice the wait before",
        arguments: [(1, 0.5), (2, 1), (3, 2), (6, 16), (7, 30), (99, 30)])
    func delay(number: Int, seconds: Double) {
        let policy = RetryPolicy()
        #expect(policy.delay(afterTry: number, fraction: 1) == .seconds(seconds))
        #expect(policy.delay(afterTry: number, fraction: 0) == .zero)
        #expect(policy.delay(afterTry: number, fraction: 7) == .seconds(seconds))
    }

    @Test(
        "reads Retry-After in all its forms",
        arguments: [
            ("2", 2), (" 60 ", 60), ("0", 0), ("Sun, 06 Nov 1994 08:49:47 GMT", 10),
            ("Sunday, 06-Nov-94 08:49:47 GMT", 10), ("Sun Nov  6 08:49:47 1994", 10),
            ("Sun, 06 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1993 08:49:37 GMT", nil), ("-3", nil), ("soon", nil),
            ("1e309", nil), ("", nil), ("2.5", nil), ("Sun, 31 Feb 1995 08:49:37 GMT", nil),
            ("99999999999999999999999999", 1 << 40),
        ] as [(String, Int64?)])
    func retryAfter(value: String, seconds: Int64?) throws {
        let date = try #require(Timestamp(httpDate: "Sun, 06 Nov 1994 08:49:37 GMT"))
        #expect(date.secondsSince1970 == 784_111_777)
        #expect(RetryAfter.wait(value, date: date) == seconds.map { .seconds($0) })
    }

    @Test(
        "is worth it for what may pass, five times in all",
        arguments: [408, 429, 500, 502, 503, 504, 400, 401, 403, 404, 406, 418, 501, 505, 204, 206, 302, 304])
    func statuses(status: Int) async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ in TransportResponse(status: status) }
        let error = await #expect(throws: CertCentralError.self) { try await client.reissues(of: 1) }
        let isTransient = [408, 429, 500, 502, 503, 504].contains(status)
        #expect(transport.requests.count == (isTransient ? 5 : 1))
        #expect(error?.httpStatus == status)
        #expect(error?.message.contains("5 tries") == isTransient)
        let kind: CertCentralError.Kind =
            switch status {
            case 401: .auth
            case 403: .forbidden
            case 404: .notFound
            case 429: .rateLimited
            case 204, 206, 304: .badShape
            default: .server
            }
        #expect(error?.kind == kind)
    }

    @Test("waits as long as the server asks, counted from the answer's own date")
    func asked() async throws {
        let clock = HurriedClock()
        let date = (name: "date", value: "Sun, 06 Nov 1994 08:49:37 GMT")
        let (client, transport) = try CertCentralClient.scripted(clock: clock) { _, number in
            switch number {
            case 1: ScriptedTransport.error(429, "request_limit_exceeded", headers: [("Retry-After", "20")])
            case 2:
                ScriptedTransport.error(
                    503, "x", headers: [date, ("retry-after", "Sun, 06 Nov 1994 08:50:07 GMT")])
            default: ScriptedTransport.none
            }
        }
        #expect(try await client.reissues(of: 1).count == 0)
        #expect(transport.requests.map(\.instant) == [.zero, .seconds(20), .seconds(50)])
    }

    @Test(
        "ends at once where the server asks for more than is waited", arguments: ["61", "3600", "99999999999999999999"])
    func tooLong(value: String) async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ in
            TransportResponse(status: 429, headers: [("Retry-After", value)])
        }
        let error = await #expect(throws: CertCentralError.self) { try await client.reissues(of: 1) }
        #expect(error?.kind == .rateLimited && transport.requests.count == 1)
        #expect(error?.message.contains(value.count > 5 ? "1099511627776 s" : "\(value) s") == true)
    }

    @Test(
        "that is not made for one order pauses the next all the same, as long as the server asks and is heeded",
        arguments: [(429, "40", 1, 40), (429, "3600", 1, 60), (429, nil, 5, 15), (503, "3600", 1, 0)]
            as [(Int, String?, Int, Int64)])
    func pauseAfterTheLast(status: Int, asked: String?, tries: Int, seconds: Int64) async throws {
        let clock = HurriedClock()
        let (client, transport) = try CertCentralClient.scripted(clock: clock, tries: tries) { url, _ in
            guard url.contains("/1/") else { return ScriptedTransport.none }
            return TransportResponse(status: status, headers: asked.map { [("Retry-After", $0)] } ?? [])
        }
        await #expect(throws: CertCentralError.self) { try await client.reissues(of: 1) }
        _ = try await client.reissues(of: 2)
        #expect(transport.requests.count == tries + 1)
        let first = try #require(transport.requests.first), last = try #require(transport.requests.last)
        // Four waits of our own, of 0.5, 1, 2 and 4 s, and the pause of 8 s after the fifth try make 15.5 s.
        #expect((last.instant - first.instant).components.seconds == seconds)
    }

    @Test("ends with the two minutes that an order has")
    func total() async throws {
        let clock = HurriedClock()
        let (client, transport) = try CertCentralClient.scripted(clock: clock) { url, _ throws(TransportError) in
            do throws(CancellationError) { try await clock.sleep(until: clock.now + .seconds(50)) } catch {}
            throw TransportError(CertCentralError(.timeout, "no answer"), isTransient: true)
        }
        let error = await #expect(throws: CertCentralError.self) { try await client.reissues(of: 1) }
        #expect(error?.kind == .timeout && error?.message.contains("120 s") == true)
        #expect(transport.requests.count == 3)
        // The last try has what is left.
        #expect(transport.requests.last.map { $0.timeout < .seconds(20) } == true)
    }

    @Test("follows a broken connection and not a broken protocol", arguments: [true, false])
    func connections(isTransient: Bool) async throws {
        let (client, transport) = try CertCentralClient.scripted { _, _ throws(TransportError) in
            throw TransportError(CertCentralError(.network, "it broke"), isTransient: isTransient)
        }
        let error = await #expect(throws: CertCentralError.self) { try await client.reissues(of: 1) }
        #expect(error?.kind == .network && transport.requests.count == (isTransient ? 5 : 1))
    }
}
