// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

/// The reissue that one JSON object holds.
func reissue(_ json: String) throws -> Reissue {
    let list = try ReissueList(json: Array("[\(json)]".utf8))
    guard list.count == 1, case .reissue(let reissue) = list.element(at: 0) else {
        throw NoReissue(json: json)
    }
    return reissue
}

struct NoReissue: Error { let json: String }
