// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// An answer that comes byte by byte.
    ///
    /// - Parameter pause: the time after each byte of the body.
    /// - Returns: the fault.
    public static func drip(every pause: Duration) -> StandInFault {
        StandInFault("drip-body", .errorAfterTries("timeout"), takesPatience: true) { situation in
            WireAnswer([.send(situation.answer.head()), .drip(situation.answer.body ?? [], pause: pause)])
        }
    }

    /// What happens to the connection under an answer.
    static let connections: [StandInFault] = [
        drip(every: .milliseconds(500)),
        StandInFault("drip-head", .errorAfterTries("timeout"), takesPatience: true) { situation in
            WireAnswer([.drip(situation.answer.head(), pause: .milliseconds(500))])
        },
        StandInFault("never-answers", .errorAfterTries("timeout"), takesPatience: true) { _ in WireAnswer([.silence]) },
        StandInFault("stops-in-body", .errorAfterTries("timeout"), takesPatience: true) { situation in
            WireAnswer([.send(situation.answer.head() + half(situation.answer)), .silence])
        },
        StandInFault("reset", .errorAfterTries("network")) { _ in WireAnswer([.reset]) },
        StandInFault("reset-in-head", .errorAfterTries("network")) { situation in
            WireAnswer([.send(Array(situation.answer.head().prefix(40))), .reset])
        },
        StandInFault("reset-in-body", .errorAfterTries("network")) { situation in
            WireAnswer([.send(situation.answer.head() + half(situation.answer)), .reset])
        },
        StandInFault("close-before-head", .errorAfterTries("network")) { _ in WireAnswer([.close]) },
        StandInFault("close-in-head", .errorAfterTries("network")) { situation in
            WireAnswer([.send(Array(situation.answer.head().prefix(40))), .close])
        },
        StandInFault("close-after-head", .errorAfterTries("network")) { situation in
            WireAnswer([.send(situation.answer.head()), .close])
        },
        StandInFault("close-in-body", .errorAfterTries("network")) { situation in
            WireAnswer([.send(situation.answer.head() + half(situation.answer)), .close])
        },
    ]

    private static func half(_ answer: HTTPAnswer) -> [UInt8] {
        let body = answer.body ?? []
        return Array(body.prefix(body.count / 2))
    }
}
#endif
