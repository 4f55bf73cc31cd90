// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// An answer that asks to wait.
    ///
    /// - Parameters:
    ///   - status: 429 or 503.
    ///   - value: the value of `Retry-After`, as it is sent.
    /// - Returns: the fault.
    public static func retryAfter(_ status: Int, _ value: String) -> StandInFault {
        StandInFault("\(status)-retry-after", .errorAfterTries(status == 429 ? "rate_limited" : "server")) { _ in
            refusal(status).with("retry-after", value)
        }
    }

    static let retryAfters: [StandInFault] = [429, 503].flatMap { status in
        let inVain = Outcome.errorAfterTries(status == 429 ? "rate_limited" : "server")
        let atOnce = Outcome.error("rate_limited")
        func fault(_ name: String, _ outcome: Outcome, _ value: @escaping @Sendable () -> String) -> StandInFault {
            StandInFault("\(status)-retry-after-\(name)", outcome) { _ in
                refusal(status).with("retry-after", value())
            }
        }
        return [
            fault("0", inVain) { "0" },
            fault("1", inVain) { "1" },
            fault("2", inVain) { "2" },
            fault("padded", inVain) { "01 \t" },
            fault("61", atOnce) { "61" },
            fault("day", atOnce) { "86400" },
            fault("2-to-63", atOnce) { "9223372036854775808" },
            fault("endless-digits", atOnce) { String(repeating: "9", count: 400) },
            fault("negative", inVain) { "-5" },
            fault("text", inVain) { "soon" },
            fault("1e309", inVain) { "1e309" },
            fault("fraction", inVain) { "1.5" },
            fault("empty", inVain) { "" },
            fault("date", inVain) { HTTPDate.text(after: 2) },
            fault("date-rfc850", inVain) { HTTPDate.text(after: 2, form: .rfc850) },
            fault("date-asctime", inVain) { HTTPDate.text(after: 2, form: .asctime) },
            fault("date-past", inVain) { HTTPDate.text(after: -3_600) },
            fault("date-tomorrow", atOnce) { HTTPDate.text(after: 86_400) },
            fault("date-9999", atOnce) { "Fri, 31 Dec 9999 23:59:59 GMT" },
            fault("date-impossible", inVain) { "Wed, 31 Feb 2099 25:61:61 GMT" },
            // The server's clock is an hour ahead; what counts is the time between its two dates.
            StandInFault("\(status)-retry-after-date-of-fast-clock", inVain) { _ in
                refusal(status).with("date", HTTPDate.text(after: 3_600))
                    .with("retry-after", HTTPDate.text(after: 3_602))
            },
        ] + (status == 429 ? [fault("60", inVain) { "60" }] : [])
    }
}
#endif
