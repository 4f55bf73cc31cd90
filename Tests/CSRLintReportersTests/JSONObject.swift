// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// JSON read by Foundation, so that a writer is not judged by its own kind.
struct JSONObject {
    let value: Any?

    init(_ value: Any?) { self.value = value }

    init(text: String) throws { value = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    subscript(_ name: String) -> JSONObject { JSONObject((value as? [String: Any])?[name]) }

    var elements: [JSONObject] { (value as? [Any] ?? []).map { JSONObject($0) } }

    var text: String? { value as? String }

    var number: Int? { value as? Int }

    var isPresent: Bool { value != nil }
}
