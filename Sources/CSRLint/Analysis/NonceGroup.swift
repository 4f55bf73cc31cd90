// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The ECDSA signatures of a run that were made with one nonce: those with the same r on the same curve.
struct NonceGroup {
    /// The signatures under one key.
    struct Signer {
        /// The positions of the members, in the order of the run.
        var members: [Int]
        /// Whether the private key follows from the signatures.
        var isExposed = false
    }

    /// The signatures by key, in the order of their first members.
    private(set) var signers: [Signer]

    /// The positions of all members.
    var members: [Int] { signers.flatMap(\.members).sorted() }

    /// The groups of a run in which a nonce served more than once: for different texts, or under different keys.
    ///
    /// The work grows with the number of signatures and no faster, however many share one nonce.
    static func groups(of members: RunMemberList) -> [NonceGroup] {
        var positions: [Nonce: [Int]] = [:]
        var order: [Nonce] = []
        for (position, member) in members.enumerated() {
            guard let evidence = member.nonce, member.keyIdentity != nil else { continue }
            let nonce = Nonce(curve: evidence.curve, r: evidence.r)
            if positions[nonce] == nil { order.append(nonce) }
            positions[nonce, default: []].append(position)
        }
        return order.compactMap { nonce in
            guard let shared = positions[nonce], shared.count > 1 else { return nil }
            return NonceGroup(shared, in: members)
        }
    }

    private struct Nonce: Hashable {
        let curve: OID
        let r: [UInt8]
    }

    /// Nil where all the signatures are of one key and one text.
    private init?(_ positions: [Int], in members: RunMemberList) {
        var signers: [KeyIdentity: Signer] = [:]
        var order: [KeyIdentity] = []
        for position in positions {
            guard let key = members[position].keyIdentity else { continue }
            if signers[key] == nil { order.append(key) }
            signers[key, default: Signer(members: [])].members.append(position)
        }
        self.signers = order.compactMap { signers[$0] }
        guard order.count > 1 || self.signers.contains(where: { $0.pair(in: members) != nil }) else { return nil }
        expose(in: members)
        guard order.count > 1 || self.signers.contains(where: \.isExposed) else { return nil }
    }

    /// Looks for a signer whose signatures give the nonce away, and for everybody whose key follows from that.
    private mutating func expose(in members: RunMemberList) {
        var nonce: RepeatedNonce?
        for signer in signers where nonce == nil {
            guard let (first, second) = signer.pair(in: members), let curve = members[first].nonce?.curve,
                let one = members[first].nonceUse, let other = members[second].nonceUse
            else { continue }
            nonce = RepeatedNonce(curve: curve, one, other)
        }
        guard let nonce else { return }
        for index in signers.indices {
            guard let use = signers[index].members.first.flatMap({ members[$0].nonceUse }) else { continue }
            signers[index].isExposed = nonce.exposesKey(behind: use)
        }
    }
}

extension NonceGroup.Signer {
    /// The first two members that signed different digests; nil where there are none.
    fileprivate func pair(in members: RunMemberList) -> (Int, Int)? {
        guard let first = self.members.first,
            let second = self.members.first(where: { members[$0].nonce?.digest != members[first].nonce?.digest })
        else { return nil }
        return (first, second)
    }
}

extension RunMember {
    fileprivate var nonceUse: RepeatedNonce.Use? {
        guard let nonce, case .ellipticCurve(_, let point) = key else { return nil }
        return RepeatedNonce.Use(point: point, r: nonce.r, s: nonce.s, digest: nonce.digest)
    }
}
