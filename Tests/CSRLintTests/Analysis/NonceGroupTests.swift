// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint
@testable import CertificateInspection

@Suite("Groups of signatures with one nonce")
struct NonceGroupTests {
    /// A member with these numbers; its key's point is made up, so that nothing can be proved of it.
    private static func member(key: Int, r: UInt8, s: Int, digest: Int) -> RunMember {
        func octets(_ number: Int) -> [UInt8] { [1] + [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
        let point = [4] + [UInt8](repeating: 0, count: 28) + octets(key) + [UInt8](repeating: 1, count: 32)
        let publicKey = PublicKey(
            algorithm: .ellipticCurve, algorithmOID: .ecPublicKey, algorithmParameters: nil,
            material: .ellipticCurve(.named(.p256), point: point), bitCount: 256, defect: nil,
            subjectPublicKeyInfo: point, spkiSHA256: SHA256Digest(hashing: point))
        return RunMember(
            identity: RecordIdentity(orderID: nil, certificateID: nil, csrSHA256: nil, index: 0),
            location: SourceLocation(path: nil, line: 1, column: 1), created: nil, standing: nil,
            isKeyUsable: true, registrableDomains: [], keyIdentity: KeyIdentity(publicKey), key: publicKey.material,
            nonce: RunMember.NonceEvidence(curve: .p256, r: [r], s: octets(s), digest: octets(digest)),
            signature: nil, unknownKeys: [], challengePassword: nil)
    }

    private static func groups(of members: [RunMember]) -> [NonceGroup] {
        var list = RunMemberList()
        for member in members { list.append(member) }
        return NonceGroup.groups(of: list)
    }

    @Test("are none where every nonce is used once, or always for one text")
    func none() {
        let different = (0..<50).map { Self.member(key: 1, r: UInt8($0), s: $0, digest: $0) }
        #expect(Self.groups(of: different).isEmpty)
        let same = (0..<50).map { _ in Self.member(key: 1, r: 7, s: 7, digest: 7) }
        #expect(Self.groups(of: same).isEmpty)
        #expect(Self.groups(of: []).isEmpty)
    }

    @Test("name no key lost that cannot be proved")
    func unproved() {
        let members = (0..<4).map { Self.member(key: 1, r: 7, s: $0, digest: $0) }
        #expect(Self.groups(of: members).isEmpty)
    }

    @Test("have a signer for each key, in the order of the run")
    func signers() throws {
        let members = [3, 1, 3, 2, 1].map { Self.member(key: $0, r: 7, s: $0, digest: $0) }
        let group = try #require(Self.groups(of: members).first)
        #expect(group.signers.map(\.members) == [[0, 2], [1, 4], [3]])
        #expect(group.members == [0, 1, 2, 3, 4])
        #expect(group.signers.allSatisfy { !$0.isExposed })
    }

    @Test("are worked out once a signer, however many signatures share a nonce")
    func manySignatures() throws {
        let keys = (0..<10_000).map { Self.member(key: $0, r: 7, s: $0, digest: $0) }
        #expect(try #require(Self.groups(of: keys).first).signers.count == 10_000)
        let texts = (0..<10_000).map { Self.member(key: 1, r: 7, s: $0, digest: $0) }
        #expect(Self.groups(of: texts).isEmpty)
    }
}
