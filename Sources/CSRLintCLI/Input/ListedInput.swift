// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// One input of the list of reissues; its rows are decoded whenever they are asked for.
struct ListedInput {
    /// Where an input comes from.
    enum Origin {
        /// It was read.
        case saved(InputList.Entry)
        /// It was fetched.
        case fetched(OrderID)

        var orderID: Int64? {
            switch self {
            case .saved(let entry): entry.orderID
            case .fetched(let order): order.rawValue
            }
        }

        var path: String? {
            if case .saved(let entry) = self { entry.source.path } else { nil }
        }

        func failure(_ error: CertCentralError) -> Report.Failure {
            switch self {
            case .saved(let entry): entry.failure(error)
            case .fetched(let order): Report.Failure(error, of: order)
            }
        }
    }

    private let saved: SavedReissues
    private let origin: Origin

    init(_ saved: SavedReissues, from origin: Origin) {
        self.saved = saved
        self.origin = origin
    }

    /// How many elements there are.
    var count: Int {
        switch saved {
        case .list(let list): list.count
        case .lines(let lines): lines.count
        }
    }

    /// The reissues, in order.
    var rows: some Sequence<ListedReissue> {
        (0..<count).lazy.compactMap { index in
            if case .reissue(let reissue) = element(at: index) { row(reissue, at: index) } else { nil }
        }
    }

    /// What is no reissue, with the reason.
    var failures: [Report.Failure] {
        (0..<count).compactMap { index in
            switch element(at: index) {
            case .reissue: nil
            case .undecodable(let reason):
                origin.failure(CertCentralError(.badShape, "line \(position(at: index).line): \(reason)"))
            case .failure(let error): origin.failure(error)
            }
        }
    }

    private enum Element {
        case reissue(Reissue)
        case undecodable(String)
        case failure(CertCentralError)

        init(_ element: ReissueList.Element) {
            switch element {
            case .reissue(let reissue): self = .reissue(reissue)
            case .undecodable(let reason): self = .undecodable(reason)
            }
        }
    }

    private func element(at index: Int) -> Element {
        switch saved {
        case .list(let list): return Element(list.element(at: index))
        case .lines(let lines):
            switch lines.entry(at: index) {
            case .element(let element): return Element(element)
            case .failure(let error): return .failure(error)
            }
        }
    }

    private func position(at index: Int) -> (line: Int, column: Int) {
        let position =
            switch saved {
            case .list(let list): list.position(at: index)
            case .lines(let lines): lines.position(at: index)
            }
        return (position.line, position.column)
    }

    private func row(_ reissue: Reissue, at index: Int) -> ListedReissue {
        let position = position(at: index)
        var orderID = reissue.orderID
        if orderID == nil, case .list(let list) = saved { orderID = list.orderID }
        return ListedReissue(
            orderID: orderID ?? origin.orderID,
            location: SourceLocation(path: origin.path, line: position.line, column: position.column),
            reissue: reissue,
            csr: reissue.csr.flatMap(RequestPEM.text)
        )
    }
}
#endif
