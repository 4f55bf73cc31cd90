// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// Orders that are fetched while a run goes on.
struct FetchedOrders {
    let client: CertCentralClient
    let includesArchived: Bool
    /// Where answers are saved, if they are.
    let folder: ResponseFolder?
    let key: APIKey
    let showsProgress: Bool

    /// An order that was fetched.
    struct Order {
        let id: OrderID
        let answer: ReissuesAnswer
        /// Why the answer could not be saved, where it was to be.
        let savingFailure: Report.Failure?
    }

    /// What the fetching of one run remembers from one call to the next.
    struct Memory {
        /// The orders that were asked for.
        fileprivate var seen: Set<OrderID> = []
        /// What is said of every further order, once the key was refused or the run was interrupted.
        fileprivate var ending: CertCentralError?
    }

    /// Fetches orders, and hands each over once in a run, in their order.
    ///
    /// - Parameters:
    ///   - orders: the orders.
    ///   - memory: what earlier calls of the run have left.
    ///   - take: takes an order with its reissues.
    ///   - failure: takes why there are none.
    func forEach(
        _ orders: [OrderID], _ memory: inout Memory, take: (Order) -> Void, failure: (Report.Failure) -> Void
    ) async {
        let orders = orders.filter { memory.seen.insert($0).inserted }
        if let ending = memory.ending {
            for order in orders { failure(Report.Failure(ending, of: order)) }
            return
        }
        var progress = ProgressLine(isWanted: showsProgress)
        defer { ProgressLine.erase() }
        memory.ending = await client.sweep(orders, includingArchived: includesArchived) { swept in
            switch swept.result {
            case .success(let answer):
                progress.count(failed: false, of: orders.count)
                take(Order(id: swept.order, answer: answer, savingFailure: savingFailure(of: answer, of: swept.order)))
            case .failure(let error):
                progress.count(failed: true, of: orders.count)
                failure(Report.Failure(error, of: swept.order))
            }
        }
    }

    /// Saves an answer where answers are saved; what it says is why that was not possible.
    private func savingFailure(of answer: ReissuesAnswer, of order: OrderID) -> Report.Failure? {
        guard let folder else { return nil }
        do throws(CertCentralError) {
            try folder.save(try SavedAnswer(answer.body, without: key, of: order).bytes, of: order)
            return nil
        } catch {
            return Report.Failure(error, of: order)
        }
    }
}

extension Report.Failure {
    /// Why an order could not be fetched or saved.
    init(_ error: CertCentralError, of order: OrderID?) {
        let subject = order.map { "order \($0): " } ?? ""
        self.init(
            kind: error.kind, orderID: order?.rawValue, httpStatus: error.httpStatus,
            message: DisplayText.visible(subject + error.description))
    }
}
#endif
