// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import CertCentral
import CertCentralStandIn
import Testing

@Suite("The client before a server with a fault")
struct FaultOutcomeTests {
    @Test("Every fault ends as it has to, after as many tries as it is worth", arguments: StandInFault.all)
    func outcome(of fault: StandInFault) async throws {
        let standIn = try await StandIn.start(faults: StandInFaults(fault))
        let patience = Duration.milliseconds(fault.takesPatience ? 200 : 60_000)
        let transport = try HTTPTransport(
            HTTPTransport.Configuration(idleTimeout: patience, maximumBodySize: 1 << 20))
        let client = CertCentralClient(
            apiKey: try APIKey(StandInAccount.throwAwayKey), baseURL: try BaseURL(standIn.baseURL),
            transport: transport, limits: ClientLimits(bodySize: 1 << 20, tryTimeout: patience * 2),
            clock: HurriedClock()
        )
        var kind: String?
        do {
            let answer = try await client.reissuesAnswer(of: 112_233)
            #expect(answer.reissues.count == 3)
        } catch {
            kind = error.kind.rawValue
            #expect(!"\(error)".contains(StandInAccount.throwAwayKey))
        }
        let tries = standIn.requests.count
        switch fault.outcome {
        case .answer: #expect(kind == nil && tries == 1)
        case .error(let expected):
            #expect(kind == expected)
            #expect(tries == 1)
        case .errorAfterTries(let expected):
            // A second wait of a minute would be beyond the two minutes that an order has in all.
            #expect(kind == expected && tries == (fault.name == "429-retry-after-60" ? 2 : 5))
        }
        await standIn.stop()
    }
}
#endif
