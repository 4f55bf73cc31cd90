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

    /// Fetches orders, and hands each over once, in their order.
    ///
    /// - Parameters:
    ///   - orders: the orders.
    ///   - take: takes the answer with an order's reissues.
    ///   - failure: takes why there is none, or why it could not be saved.
    func forEach(
        _ orders: [OrderID], take: (OrderID, ReissuesAnswer) -> Void, failure: (Report.Failure) -> Void
    ) async {
        var progress = ProgressLine(isWanted: showsProgress)
        defer { ProgressLine.erase() }
        await client.sweep(orders, includingArchived: includesArchived) { swept in
            switch swept.result {
            case .success(let answer):
                progress.count(failed: false, of: orders.count)
                save(answer, of: swept.order, failure: failure)
                take(swept.order, answer)
            case .failure(let error):
                progress.count(failed: true, of: orders.count)
                failure(Report.Failure(error, of: swept.order))
            }
        }
    }

    private func save(_ answer: ReissuesAnswer, of order: OrderID, failure: (Report.Failure) -> Void) {
        guard let folder else { return }
        do throws(CertCentralError) {
            try folder.save(try SavedAnswer(answer.body, without: key, of: order).bytes, of: order)
        } catch {
            failure(Report.Failure(error, of: order))
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
