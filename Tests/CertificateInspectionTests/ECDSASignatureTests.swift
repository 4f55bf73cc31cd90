// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CertificateInspection

@Suite("ECDSA signatures")
struct ECDSASignatureTests {
    @Test("are two INTEGERs in a SEQUENCE, sign octets and all")
    func numbers() {
        let signature = ECDSASignature(der: [0x30, 7, 2, 2, 0, 0x80, 2, 1, 5])
        #expect(signature == ECDSASignature(r: [0, 0x80], s: [5]))
    }

    @Test(
        "are nothing else",
        arguments: [
            [], [0], [0x30, 0], [0x30, 3, 2, 1, 5], [0x30, 9, 2, 1, 1, 2, 1, 2, 2, 1, 3], [0x04, 6, 2, 1, 1, 2, 1, 2],
            [0x30, 6, 2, 1, 1, 2, 1, 2, 0], [0x30, 6, 2, 1, 1, 4, 1, 2], [0x30, 5, 2, 1, 1, 2, 0],
            [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 2, 1, 1], [UInt8](repeating: 0x30, count: 1000),
        ] as [[UInt8]])
    func otherOctets(_ octets: [UInt8]) {
        #expect(ECDSASignature(der: octets) == nil)
    }
}
