// csrlint
// SPDX-License-Identifier: Apache-2.0

extension LintInput {
    /// The orders in an input with one reissue a line, in the order in which they first appear, and the lines that
    /// are no JSON.
    ///
    /// - Parameters:
    ///   - lines: the lines.
    ///   - orderID: the order's number of the lines that name none.
    ///   - source: where the lines came from.
    /// - Returns: the orders, and why the other lines are none.
    public static func orders(
        in lines: ReissueLines, orderID: Int64? = nil, source: InputSource = .standardInput
    ) -> (orders: [LintInput], failures: [CertCentralError]) {
        var places: [Int64?: [Int]] = [:]
        var orderIDs: [Int64?] = []
        var failures: [CertCentralError] = []
        for place in lines.indices {
            let lineOrderID: Int64?
            switch lines.entry(at: place) {
            case .failure(let error):
                failures.append(error)
                continue
            case .element(.reissue(let reissue)): lineOrderID = reissue.orderID ?? orderID
            case .element(.undecodable): lineOrderID = orderID
            }
            if places[lineOrderID] == nil { orderIDs.append(lineOrderID) }
            places[lineOrderID, default: []].append(place)
        }
        let orders = orderIDs.map { LintInput(lines, at: places[$0] ?? [], orderID: $0, source: source) }
        return (orders, failures)
    }
}
