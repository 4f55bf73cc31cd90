// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the history of an order, and on what the orders of a run have in common.
    static let history: [Rule] = []
}
