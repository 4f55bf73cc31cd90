// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Fingerprints")
struct FingerprintTests {
    // printf '%s' '2:v1,17:key-size-mismatch,6:112233,5:12345,8:key_size,' | sha256sum
    @Test("are the first half of SHA-256 over the netstrings that are promised")
    func knownValue() {
        let record = RecordIdentity(orderID: 112_233, certificateID: 12_345, csrSHA256: nil, index: 0)
        #expect(
            Fingerprint.make(ruleID: "key-size-mismatch", record: record, subject: "key_size")
                == "cc9582628305e5ac744d0b84ec19cf9f")
    }

    // printf '%s' '2:v1,11:csr-not-der,0:,64:e3b0…b855,0:,' | sha256sum
    @Test("name the request by its digest where there is no certificate number")
    func withoutCertificateNumber() {
        let record = RecordIdentity(
            orderID: nil, certificateID: nil, csrSHA256: SHA256Digest(hashing: []), index: 7)
        #expect(
            Fingerprint.make(ruleID: "csr-not-der", record: record, subject: nil) == "adc325dd38462e1b43a6ea146210d95a")
    }

    @Test("do not depend on the position in the input")
    func indexDoesNotCount() {
        let first = RecordIdentity(orderID: 1, certificateID: 2, csrSHA256: nil, index: 0)
        let second = RecordIdentity(orderID: 1, certificateID: 2, csrSHA256: nil, index: 9)
        #expect(
            Fingerprint.make(ruleID: "a", record: first, subject: nil)
                == Fingerprint.make(ruleID: "a", record: second, subject: nil))
    }
}
