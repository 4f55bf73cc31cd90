// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Numbers of things in words.
package enum Quantity {
    /// `1 error`, `2 errors`.
    package static func text(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
