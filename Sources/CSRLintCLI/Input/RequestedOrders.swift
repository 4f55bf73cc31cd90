// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

/// The orders that a command is asked for, saved and live, in the order in which they are asked for.
struct RequestedOrders {
    /// One thing that is asked for.
    private enum Request {
        /// Inputs that are read.
        case saved([InputArgument])
        /// Orders that are fetched.
        case orders([OrderID])
        /// The orders of the account that filters choose.
        case account([OrderFilter])
    }

    private var requests: [Request] = []
    /// The lines of the lists that name orders.
    private(set) var places: [Int64: SourceLocation] = [:]
    private let fetched: FetchedOrders?

    /// Takes what arguments name.
    ///
    /// - Parameters:
    ///   - arguments: the arguments.
    ///   - account: the filters for every order of the account; nil where not all are asked for.
    ///   - fetched: what fetches, where anything is fetched.
    /// - Throws: a usage error for a list of orders that cannot be read.
    init(_ arguments: [InputArgument], account: [OrderFilter]? = nil, fetched: FetchedOrders?) throws {
        self.fetched = fetched
        for argument in arguments {
            switch argument {
            case .order(let order): add([order])
            case .orderList(let path): add(try OrderListFile(path: path).entries(), of: path)
            case .path, .standardInput: add(argument)
            }
        }
        if let account { requests.append(.account(account)) }
    }

    /// Whether archived reissues are asked to be left out of what is fetched.
    var leavesArchivedOut: Bool { fetched?.includesArchived == false }

    private mutating func add(_ entries: [OrderListFile.Entry], of path: String) {
        add(entries.map(\.order))
        guard path != "-" else { return }
        let path = DisplayText.visible(path)
        for entry in entries where places[entry.order.rawValue] == nil {
            places[entry.order.rawValue] = SourceLocation(path: path, line: entry.line, column: 1)
        }
    }

    private mutating func add(_ orders: [OrderID]) {
        if case .orders(let earlier) = requests.last {
            requests[requests.count - 1] = .orders(earlier + orders)
        } else {
            requests.append(.orders(orders))
        }
    }

    private mutating func add(_ argument: InputArgument) {
        if case .saved(let earlier) = requests.last {
            requests[requests.count - 1] = .saved(earlier + [argument])
        } else {
            requests.append(.saved([argument]))
        }
    }

    /// Hands over what was asked for, one after another.
    ///
    /// - Parameters:
    ///   - read: reads a saved input.
    ///   - take: takes an order that was fetched, once however often it is asked for.
    ///   - failure: takes what could not be fetched or read, while the rest goes on.
    /// - Returns: how many orders of the account were not asked for, since they have no reissues.
    func forEach(
        read: (InputList.Entry) throws(CertCentralError) -> Void, take: (FetchedOrders.Order) -> Void,
        failure: (Report.Failure) -> Void
    ) async -> Int {
        var withoutReissuesCount = 0
        var memory = FetchedOrders.Memory()
        for request in requests {
            switch request {
            case .saved(let arguments): forEachInput(of: arguments, read: read, failure: failure)
            case .orders(let orders): await fetched?.forEach(orders, &memory, take: take, failure: failure)
            case .account(let filters):
                guard let listing = await fetched?.client.orders(matching: filters) else { continue }
                withoutReissuesCount += listing.withoutReissuesCount
                await fetched?.forEach(listing.orders, &memory, take: take, failure: failure)
                listing.failures.forEach(failure)
            }
        }
        return withoutReissuesCount
    }

    private func forEachInput(
        of arguments: [InputArgument], read: (InputList.Entry) throws(CertCentralError) -> Void,
        failure: (Report.Failure) -> Void
    ) {
        let list = InputList(arguments, endings: ["json", "ndjson"])
        list.failures.forEach(failure)
        for (position, entry) in list.entries.enumerated() {
            if Interruption.signalNumber != nil {
                let rest = Quantity.text(list.entries.count - position, "input")
                failure(Report.Failure(kind: .io, message: "interrupted: \(rest) not read"))
                break
            }
            do throws(CertCentralError) { try read(entry) } catch { failure(entry.failure(error)) }
        }
    }
}

extension CertCentralClient.OrderListing {
    /// What is missing from the list, for the report.
    var failures: [Report.Failure] {
        var failures: [Report.Failure] = []
        if undecodableCount > 0 {
            let rows = Quantity.text(undecodableCount, "row")
            failures.append(
                Report.Failure(kind: .badShape, message: "\(rows) of the list of orders could not be read"))
        }
        if let failure {
            let message = "the list of orders is not whole: \(failure.description)"
            failures.append(
                Report.Failure(
                    kind: failure.kind, httpStatus: failure.httpStatus, message: DisplayText.visible(message)))
        }
        return failures
    }
}
#endif
