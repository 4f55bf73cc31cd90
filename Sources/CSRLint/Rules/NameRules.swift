// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on each name by itself, on both sides.
    static let name: [Rule] = []
}
