// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The reissues of one order, and where they came from.
public struct LintInput: Sendable {
    /// Where they came from.
    public let source: InputSource
    /// The order's number, where it is known.
    public let orderID: Int64?
    /// When the answer was given, by itself; nil where that is not known.
    public let answered: Timestamp?
    /// Whether archived reissues were asked to be left out of the answer.
    public let leavesArchivedOut: Bool

    enum Content: Sendable {
        case list(ReissueList)
        /// Some of the lines of an input: those at these places.
        case lines(ReissueLines, [Int])
    }
    let content: Content

    /// Makes an input. Without a number of its own the order has the one that the list names.
    ///
    /// What a saved answer was asked for, and when, is not known: both are for an answer that was just fetched.
    public init(
        _ reissues: ReissueList, orderID: Int64? = nil, source: InputSource = .standardInput,
        answered: Timestamp? = nil, leavesArchivedOut: Bool = false
    ) {
        self.source = source
        self.answered = answered
        self.leavesArchivedOut = leavesArchivedOut
        self.orderID = orderID ?? reissues.orderID
        content = .list(reissues)
    }

    init(_ lines: ReissueLines, at places: [Int], orderID: Int64?, source: InputSource) {
        self.source = source
        self.orderID = orderID
        answered = nil
        leavesArchivedOut = false
        content = .lines(lines, places)
    }

    /// How many reissues there are.
    public var count: Int {
        switch content {
        case .list(let reissues): reissues.count
        case .lines(_, let places): places.count
        }
    }
}
