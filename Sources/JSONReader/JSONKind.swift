// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The type of a JSON value, as its first byte tells it.
package enum JSONKind: String, Hashable, Sendable {
    case object, array, string, number, boolean, null
}
