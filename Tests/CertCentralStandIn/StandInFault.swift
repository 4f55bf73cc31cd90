// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// Something that a server, or what stands before it, can do to an answer.
public struct StandInFault: Sendable {
    /// What a client has to make of it.
    public enum Outcome: Hashable, Sendable {
        /// The answer as it is without the fault.
        case answer
        /// An error of that kind, at once.
        case error(String)
        /// An error of that kind after all tries; the answer where a later try brings one.
        case errorAfterTries(String)
    }

    /// What it is called, in lower case with hyphens.
    public let name: String
    /// What a client has to make of it.
    public let outcome: Outcome
    /// Whether a client knows only by the clock: nothing ends the answer but its own patience.
    public let takesPatience: Bool
    let wire: @Sendable (Situation) -> WireAnswer

    /// What a fault is applied to.
    struct Situation: Sendable {
        /// The request.
        let request: RequestHead
        /// The answer without the fault.
        let answer: HTTPAnswer

        /// The key as it came.
        var key: String { request.value(of: "x-dc-devkey") ?? "" }
    }

    init(
        _ name: String, _ outcome: Outcome, takesPatience: Bool = false,
        wire: @escaping @Sendable (Situation) -> WireAnswer
    ) {
        self.name = name
        self.outcome = outcome
        self.takesPatience = takesPatience
        self.wire = wire
    }

    /// A fault that is a whole answer of HTTP.
    init(_ name: String, _ outcome: Outcome, answer: @escaping @Sendable (Situation) -> HTTPAnswer) {
        self.init(name, outcome) { answer($0).wire }
    }

    /// The fault of a name.
    public static func named(_ name: String) -> StandInFault? { all.first { $0.name == name } }
}

extension StandInFault: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
#endif
