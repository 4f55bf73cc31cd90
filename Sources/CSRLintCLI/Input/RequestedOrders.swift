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
        /// A list of orders that could not be read.
        case unreadable(Report.Failure)
    }

    private var requests: [Request] = []
    /// The lines of the lists and files that name orders.
    private(set) var places: [Int64: SourceLocation] = [:]
    /// What fetches, where anything is fetched.
    var fetched: FetchedOrders?

    /// Takes what arguments name, and reads the lists of orders among them.
    ///
    /// - Parameters:
    ///   - arguments: the arguments.
    ///   - account: the filters for every order of the account; nil where not all are asked for.
    /// - Throws: a usage error for a list with a line that is no order number. One that cannot be read is a failure among
    ///   others, which hides no order.
    init(_ arguments: [InputArgument], account: [OrderFilter]? = nil) throws {
        for argument in arguments {
            switch argument {
            case .order(let order): add([order])
            case .orderList(let path): try addList(at: path)
            case .path, .standardInput: add(argument)
            }
        }
        if let account { requests.append(.account(account)) }
    }

    /// Adds where a configuration names orders, for those that no list does.
    mutating func add(_ configured: [Int64: SourceLocation]) { places.merge(configured) { listed, _ in listed } }

    /// Whether archived reissues are asked to be left out of what is fetched.
    var leavesArchivedOut: Bool { fetched?.includesArchived == false }

    private mutating func addList(at path: String) throws {
        let list: OrderListFile
        do throws(CertCentralError) {
            list = try OrderListFile(path: path)
        } catch {
            let message = DisplayText.visible("@\(path): \(error.description)")
            requests.append(.unreadable(Report.Failure(kind: error.kind, message: message)))
            return
        }
        add(try list.entries(), of: path)
    }

    private mutating func add(_ entries: [OrderListFile.Entry], of path: String) {
        add(entries.map(\.order))
        guard path != "-" else { return }
        let path = DisplayText.visible(path)
        for entry in entries where places[entry.order.rawValue] == nil {
            places[entry.order.rawValue] = SourceLocation(path: path, line: entry.line, column: 1)
        }
    }

    private mutating func add(_ orders: [OrderID]) {
        guard case .orders(var all) = requests.last else { return requests.append(.orders(orders)) }
        // An array that is held once grows in place.
        requests.removeLast()
        all += orders
        requests.append(.orders(all))
    }

    private mutating func add(_ argument: InputArgument) {
        guard case .saved(var all) = requests.last else { return requests.append(.saved([argument])) }
        requests.removeLast()
        all.append(argument)
        requests.append(.saved(all))
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
            case .unreadable(let fault): failure(fault)
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
