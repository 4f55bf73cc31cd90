// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// One input of the list of reissues, or a piece of one; its rows are decoded whenever they are asked for.
struct ListedInput {
    /// Where an input comes from.
    enum Origin {
        /// It was read.
        case saved(InputList.Entry)
        /// It was fetched.
        case fetched(OrderID)

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
    private let statuses: Set<String>

    /// Takes what was read or fetched, where it came from, and which statuses count; none for all.
    init(_ saved: SavedReissues, from origin: Origin, statuses: Set<String>) {
        self.saved = saved
        self.origin = origin
        self.statuses = statuses
    }

    /// The reissues that count, in order.
    var rows: some Sequence<ListedReissue> {
        (0..<count).lazy.compactMap { index in
            guard case .reissue(let reissue) = element(at: index), isChosen(reissue) else { return nil }
            return row(reissue, at: index)
        }
    }

    /// How many reissues count, and what is no reissue, with the reason.
    func survey() -> (rowCount: Int, failures: [Report.Failure]) {
        var rowCount = 0
        var failures: [Report.Failure] = []
        for index in 0..<count {
            switch element(at: index) {
            case .reissue(let reissue): if isChosen(reissue) { rowCount += 1 }
            case .undecodable(let reason):
                failures.append(
                    origin.failure(CertCentralError(.badShape, "line \(position(at: index).line): \(reason)")))
            case .failure(let error): failures.append(origin.failure(error))
            }
        }
        return (rowCount, failures)
    }

    private var count: Int {
        switch saved {
        case .list(let list): list.count
        case .lines(let lines): lines.count
        }
    }

    private func isChosen(_ reissue: Reissue) -> Bool {
        statuses.isEmpty || reissue.status.map { statuses.contains($0.rawValue) } == true
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
        return ListedReissue(
            orderID: orderID(of: reissue),
            location: SourceLocation(path: origin.path, line: position.line, column: position.column),
            reissue: reissue,
            csr: reissue.csr.flatMap(RequestPEM.text)
        )
    }

    /// The order that was asked for, whatever its answer says; of saved input what the row says, the answer, the name.
    private func orderID(of reissue: Reissue) -> Int64? {
        switch (origin, saved) {
        case (.fetched(let order), _): order.rawValue
        case (.saved(let entry), .list(let list)): reissue.orderID ?? list.orderID ?? entry.orderID
        case (.saved(let entry), .lines): reissue.orderID ?? entry.orderID
        }
    }
}
#endif
