// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import JSONReader

extension CertificateRecord {
    /// A record without content.
    static var example: Self {
        let start = SourcePosition(line: 1, column: 1)
        return Self(places: Places(pointer: "/certificates/0", start: start) { _ in start })
    }
}
