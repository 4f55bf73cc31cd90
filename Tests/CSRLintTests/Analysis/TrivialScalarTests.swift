// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Testing

@testable import CSRLint

@Suite("Private keys that can be found by trying")
struct TrivialScalarTests {
    @Test("are sought on nine curves that OpenSSL knows")
    func curves() {
        #expect(TrivialScalar.curves.count == 9)
        for curve in TrivialScalar.curves {
            #expect(SmallMultiples.upTo(2, on: curve) != nil, "\(curve)")
        }
    }
}
