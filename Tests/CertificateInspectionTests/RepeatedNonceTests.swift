// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CertificateInspection

/// Signatures with known keys and nonces, made by integer arithmetic elsewhere.
@Suite("A nonce that was used twice")
struct RepeatedNonceTests {
    struct Vector: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let curve: OID
        let point: String
        let otherPoint: String
        let r: String
        /// Two texts under the first key, one under the other, and the same with s negated.
        let z: [String]
        let s: [String]

        func use(_ index: Int, point: String? = nil) -> RepeatedNonce.Use {
            RepeatedNonce.Use(
                point: Hexadecimal.octets(point ?? (index < 2 ? self.point : otherPoint)), r: Hexadecimal.octets(r),
                s: Hexadecimal.octets(s[index]), digest: Hexadecimal.octets(z[min(index, 2)]))
        }
    }

    static let vectors = [
        Vector(
            testDescription: "P-256", curve: .p256,
            point: "04331d63dafac593b962eebe881f28d9cde78be37cc040fedeb9ba7b4c433149ac"
                + "df2030a04cfbd26bb24be74dd6dc0c10e873c49593b08d0495b634eeeeceb88b",
            otherPoint: "041ed535c158f6d4422649a673c495ec0e10cf136b3a1c0bd7a31f72da2ff74f18"
                + "7b0127f66939c5a23af424744080e73154027f2107872e3f68372864bce2bb59",
            r: "276367f464969459b72ceac17065737a8b5b44aa1ef16cd137aa8be2cf666501",
            z: [
                "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
                "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3",
                "8b5b9db0c13db24256c829aa364aa90c6d2eba318b9232a4ab9313b954d3555f",
            ],
            s: [
                "8aa6d791d547ba15ba329158251c3b064542f73b74eb66985d4cc530a73f164",
                "c0fda0b55a61215b5ce340c9807337f49184eb3bb8390220c1974930aaa93b54",
                "aae74c27cac5e61483e4a7f837add5749e8622bf434ac3ca8fad2e091bfe8862",
                "5518b3d7353a19ec7c1b5807c8522a8b1e60d7ee63ccdaba640c9cb9e0649cef",
            ]),
        Vector(
            testDescription: "P-521", curve: .p521,
            point:
                "0401255a6677be4762a3570163881f4fe3cae3dbbca318b0a695de05022c5b999ba0f3bcab8c7625a90b405d86498d2b52143d"
                + "b42777ed4b706b06e9481646e03a674b00061753caf49ef3b4d5be23f7e5a0d3d7a3d88b39b98aa9b55250a301567f3a5512"
                + "013a7d8984f6c88c102c44f91976cb535a7da1a7a62a1119f7779b943591bf24",
            otherPoint:
                "0400e061befd78459d5f3ffdc3155f3d44a1e05884a302cd5ba8c34841bba87d2569e535ccb1ae784ec8d69b213e3d6f25089a"
                + "e191bd33ddaa04a8b0723c41c334bf880144761b77356ef10a4e08bddc79b59c18e22d05d7f7dc250243f226875a7c229ebb"
                + "d3618ac8eba9fc703c27881a596e4622f1c1fbd3ec75fe29acade5bf0c1d2630",
            r:
                "1926ea0f727953193eddb3c77f9a842dfcaa89a222f4d05b8a0f0c8f174f477b20287a26848d95fdcb5ee380b7c3a8ff4ab8860073"
                + "4a41678f6e62a2a2a957a1a67",
            z: [
                "5f70341078acf6a06d423d21720f9643d5f953626d88a02636dc3a9e79582aeb0c820857fd3f8dc502aa8360d2c8fa97a985fda5"
                    + "b629b809cad18ffb62d3899",
                "928d50d1e24dab7cca62cfe84fcdcf9fc695160a278f91b5c0af22b709d82f8aa3b4955b3de9ba6d0a0eb7d932dc64c4d5c63fc2"
                    + "de87441ad2e5b929f9b67c5e",
                "62758e4a57b76feb1fc878387c4d2639e4bfbded06afb5f22227835d9fc63bfbd30df34447ae21ece6b1659c0abebd716f350e81"
                    + "c3439a3799172dca9b05f78f",
            ],
            s: [
                "1da6e7e21fa689cc888b07b105dff75f3683bb0d77da7be125aa974fb3b3e40624f30971d6053e1fb1367f9bf2cb290d36e01db58"
                    + "87da6f673022f8bbbb258ceb7",
                "b99e534ab1c8de980356fee4bf87fdfc754f04aaf4e9bdb8a9265934701b93beb9f92cd454b46072ba58b6d6885fdad94a7acfd352"
                    + "6714569db72aa255d4f10af9",
                "19bbc933068d840fb862c2bc6a6f2deaa78d26f2a9a33100df51ca82b86a60e8d8aadde09c0a9f8309e6fae1ed0b485888ef7e173e"
                    + "d8b8a096d1013a0e348431324",
                "64436ccf9727bf0479d3d439590d2155872d90d565cceff20ae357d47959f1726fa3a87dc3153765cd101de27842841d4143d455caf"
                    + "e123e41ab5c163b48f550e5",
            ]),
    ]

    @Test("gives the private key away, and every other key that used it", arguments: vectors)
    func recovery(vector: Vector) throws {
        let nonce = try #require(RepeatedNonce(curve: vector.curve, vector.use(0), vector.use(1)))
        #expect(nonce.exposesKey(behind: vector.use(0)))
        #expect(nonce.exposesKey(behind: vector.use(2)))
        #expect(nonce.exposesKey(behind: vector.use(3)))
        #expect(!nonce.exposesKey(behind: vector.use(2, point: vector.point)))
    }

    @Test("gives nothing away where the key found is not that of the point", arguments: vectors)
    func unproven(vector: Vector) {
        #expect(RepeatedNonce(curve: vector.curve, vector.use(0), vector.use(0)) == nil)
        #expect(RepeatedNonce(curve: vector.curve, vector.use(0), vector.use(2)) == nil)
        #expect(
            RepeatedNonce(
                curve: vector.curve, vector.use(0, point: vector.otherPoint),
                vector.use(1, point: vector.otherPoint)) == nil)
        #expect(RepeatedNonce(curve: .rsaEncryption, vector.use(0), vector.use(1)) == nil)
    }

    @Test("is no matter for numbers that no signature has")
    func hostileNumbers() {
        let numbers: [[UInt8]] = [
            [], [0], [1], [UInt8](repeating: 0xFF, count: 32), [UInt8](repeating: 0xFF, count: 999),
        ]
        for r in numbers {
            for s in numbers {
                let first = RepeatedNonce.Use(point: [0], r: r, s: s, digest: [1])
                let second = RepeatedNonce.Use(point: [4, 1, 2], r: r, s: [5], digest: [2])
                #expect(RepeatedNonce(curve: .p256, first, second) == nil)
                #expect(RepeatedNonce(curve: .p256, second, first) == nil)
            }
        }
    }
}
