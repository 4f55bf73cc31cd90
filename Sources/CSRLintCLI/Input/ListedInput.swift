// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// One input of the list of reissues; its rows are decoded whenever they are asked for.
struct ListedInput {
    private let saved: SavedReissues
    private let entry: InputList.Entry

    init(_ saved: SavedReissues, entry: InputList.Entry) {
        self.saved = saved
        self.entry = entry
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
                entry.failure(CertCentralError(.badShape, "line \(position(at: index).line): \(reason)"))
            case .failure(let error): entry.failure(error)
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
            orderID: orderID ?? entry.orderID,
            location: SourceLocation(path: entry.source.path, line: position.line, column: position.column),
            reissue: reissue,
            csr: reissue.csr.flatMap(RequestPEM.text)
        )
    }
}
#endif
