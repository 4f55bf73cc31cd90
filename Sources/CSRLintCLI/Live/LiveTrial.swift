// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The requests that a run begins with, and what they show of the connection, the key and the clocks.
struct LiveTrial {
    /// One thing that was tried.
    struct Step {
        /// What was looked at.
        let subject: String
        /// Whether it is as it should be.
        let isGood: Bool
        /// What was found.
        let finding: String
    }

    private(set) var steps: [Step] = []
    /// A difference of clocks beyond this spoils validity and waiting times.
    private static let largestSkew: Int64 = 60

    /// Asks who the key belongs to, and for one order of the account; the answers themselves are not shown.
    static func run(_ client: CertCentralClient) async -> LiveTrial {
        var trial = LiveTrial()
        do throws(CertCentralError) {
            let skew = try await client.userClockSkew()
            trial.add("connection", true, client.baseURL.isSecure ? "TLS and HTTP work" : "HTTP works, without TLS")
            trial.add("key accepted", true, "yes")
            if let skew {
                trial.add(
                    "clock", abs(skew) <= largestSkew,
                    skew == 0
                        ? "the same as the server's" : "\(abs(skew)) s \(skew > 0 ? "ahead of" : "behind") the server's"
                )
            }
        } catch {
            switch error.kind {
            case .auth:
                trial.add("connection", true, "an answer came")
                trial.add("key accepted", false, error.message)
                return trial
            case .forbidden:
                // A key may be kept from its user and still see orders.
                trial.add("connection", true, "an answer came")
                trial.add("user visible", false, error.message)
            default:
                trial.add("connection", false, "\(error.message) (\(error.kind.rawValue))")
                return trial
            }
        }
        await trial.tryOrders(client)
        return trial
    }

    private mutating func tryOrders(_ client: CertCentralClient) async {
        do throws(CertCentralError) {
            let isAny = try await client.canSeeAnyOrder()
            add("orders visible", true, isAny ? "yes" : "the list can be read, and is empty")
        } catch {
            add("orders visible", false, "\(error.message) (\(error.kind.rawValue))")
        }
    }

    private mutating func add(_ subject: String, _ isGood: Bool, _ finding: String) {
        steps.append(Step(subject: subject, isGood: isGood, finding: finding))
    }
}
#endif
