// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import TestSupport
import Testing

@testable import CSRLint

/// The coordinates are what pyca/cryptography gives for the scalars 3, 4096 and 4097, unless a case says otherwise.
@Suite("The first multiples of a curve's generator")
struct SmallMultiplesTests {
    @Test(
        "are known, and no others",
        arguments: [
            (OID.p256, 4096, "e716aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", true),
            (OID.p256, 4096, "f75e9e96a5bff7f4d75cf78cbd28ac9a3a3c1ad61166c45c0c9a94242df2c4e", false),
            (OID.p256, 5000, "f75e9e96a5bff7f4d75cf78cbd28ac9a3a3c1ad61166c45c0c9a94242df2c4e", true),
            (OID.p256, 1, "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", true),
            (OID.p256, 1, "e716aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", false),
            (
                OID.p384, 4096,
                "b251813991dc62be679662c03461d3475cc7168a6c27f447a7a882f95d1f591a8d8e5a4c1873b2bb00e8105825adc9ec", true
            ),
            (
                OID.p384, 4096,
                "a7556c627c0435b4a5159e8fa4fb586ab4e0a5fd02cccd9deb11915cc7835dd538d715aeb447f83db49c0dd4c70db0cc",
                false
            ),
            (
                OID.p521, 4096,
                "f024bf88d53a2655993c260b9914bb8c4dd91efb7bb9cef2bc5935e6e2ad11681e04e130893220ff7ca2d6cf897010805f"
                    + "f8295455aa280fffe070a145e4ffac9b",
                true
            ),
            // The same last octets, and another number.
            (OID.p256, 4096, "a016aed2cf069e4d997789672e6d6bd2508676f2f4fd0a64f077e8daa245573f", false),
            (OID.p256, 4096, "", false), (OID.p256, 4096, "00", false),
            (OID.p256, 4096, "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", false),
        ])
    func smallMultiples(_ curve: OID, _ count: Int, _ x: String, _ isKnown: Bool) throws {
        let multiples = try #require(SmallMultiples.upTo(count, on: curve))
        #expect(multiples.contains(x: Hexadecimal.octets(x)) == isKnown)
        #expect(multiples.contains(x: [0, 0] + Hexadecimal.octets(x)) == isKnown)
    }

    @Test(
        "are known on every curve that is searched",
        arguments: [
            ("1.2.840.10045.3.1.1", "76e32a2557599e6edcd283201fb2b9aadfd0d359cbb263da", true),
            ("1.2.840.10045.3.1.1", "ee355e9c6a392603fad7710de187c91af1c803e9ce1d0db6", true),
            ("1.2.840.10045.3.1.1", "d57f3879ca08792927430d8abcc944ff49dc6aadab3e2878", false),
            ("1.3.132.0.33", "df1b1d66a551d0d31eff822558b9d2cc75c2180279fe0d08fd896d04", true),
            ("1.3.132.0.33", "ec36d9c25d449bc4f80e5836d55cdbc1dc90f43bf46a967239c2389c", true),
            ("1.3.132.0.33", "2b9fb0bd7d30bdbb0f8c3b808a164d14907a93bcc638852316d6b417", false),
            ("1.3.132.0.10", "f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9", true),
            ("1.3.132.0.10", "175e159f728b865a72f99cc6c6fc846de0b93833fd2222ed73fce5b551e5b739", true),
            ("1.3.132.0.10", "22ca50390e660f601036dd7502bb973bdcd104b5dcb8f2e74de8edc6c292b03a", false),
            ("1.3.36.3.3.2.8.1.1.7", "a8f217b77338f1d4d6624c3ab4f6cc16d2aa843d0c0fca016b91e2ad25cae39d", true),
            ("1.3.36.3.3.2.8.1.1.7", "97bcb3b84d05fc694308b264bdc04a1a1ed38188fa29e624cedc0dd5ba5ea477", true),
            ("1.3.36.3.3.2.8.1.1.7", "13149dc8d0b69d04fcb57448ba5331034e46c6a06db5d62e7926b98bf3e506e1", false),
            (
                "1.3.36.3.3.2.8.1.1.11",
                "7b63205bf00ddae73b17452b6a27ebf53df581348c6949f83ee1b6fcc7463bbe3c11ef6596a3b8897d7cc85b30"
                    + "35f11f",
                true
            ),
            (
                "1.3.36.3.3.2.8.1.1.11",
                "33ef43ed4e12c3ac3f44d4179d1993beebc20231a88ba816e669a587da417e879e52dbcde89722af40c333508b"
                    + "eba02b",
                true
            ),
            (
                "1.3.36.3.3.2.8.1.1.11",
                "237bb4a45717da9db755bf6a7a1f845c50e2b54667608c5b45b7c6a8c34dbfd15e063543523d5e150b52cb05a9"
                    + "3b15c3",
                false
            ),
            (
                "1.3.36.3.3.2.8.1.1.13",
                "08dd87e12b0a4cc436cdd42543f20afe907c80ef3bc2459309c09cefd830151bc1f6fb975ceecade4780ae53e1"
                    + "853d62f56e34abfa9ac7205d4abf882ccb8d94",
                true
            ),
            (
                "1.3.36.3.3.2.8.1.1.13",
                "67f11ffa87d1201cebc939dd710c5e17f3f3c56cb42a196d7e3b10411c96929b4b49d04b19dd05cebc3b6eac79"
                    + "f22258bc676c5dbc9f4e9d927b0396be246cd9",
                true
            ),
            (
                "1.3.36.3.3.2.8.1.1.13",
                "a6a293c3639cadf1dc2e8caa49de735b336d5b0477ebf0be19a778dbdc63cbbecefee3b06f52728baf04d9aa95"
                    + "15a988f5056e9f6a920d8b10fb44eda9fa4397",
                false
            ),
        ])
    func otherCurves(_ curve: String, _ x: String, _ isKnown: Bool) throws {
        let curve = try #require(OID(dotted: curve))
        #expect(TrivialScalar.curves.contains(curve))
        let multiples = try #require(SmallMultiples.upTo(4096, on: curve))
        #expect(multiples.contains(x: Hexadecimal.octets(x)) == isKnown)
    }

    @Test("are of no number that is not below the prime")
    func tooLarge() throws {
        let multiples = try #require(SmallMultiples.upTo(1, on: .p256))
        let equation = try #require(CurveEquation(of: .p256))
        let x = Natural(octets: equation.generator.x)
        #expect(multiples.contains(x: x.octets))
        #expect(!multiples.contains(x: (x + Natural(octets: equation.prime)).octets))
        #expect(!multiples.contains(x: equation.prime))
    }

    @Test("are unknown on what is no curve")
    func unknownCurve() {
        #expect(SmallMultiples.upTo(16, on: .rsaEncryption) == nil)
    }
}
