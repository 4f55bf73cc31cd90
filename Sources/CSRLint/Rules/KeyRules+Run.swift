// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on the RSA keys of a run beside each other.
    static let rsaRun: [Rule] = [
        Rule(
            run: "rsa-shared-factor", .error, "No two RSA keys share a prime",
            rationale: """
                Two moduli with a common prime are factored by the greatest common divisor, which takes no time at all. \
                Devices that make their key before they have gathered any chance share primes with others of their kind; \
                in 2012 that broke one host in 200.
                """,
            reference: .cwe(331),
            remedy: "treat all these keys as compromised: make new ones elsewhere, and have their certificates revoked",
            example: "two requests of one appliance model, each with a key of its own, and one prime in both",
            byHand: "openssl req -in request.pem -noout -modulus, for both, and their greatest common divisor",
            ceiling: .none, meansLostKey: true, reasonToLeaveOut: RSAKeysOfRun.reasonToLeaveOut
        ) { run in
            let keys = RSAKeysOfRun(run.members)
            return SharedFactors.groups(of: keys.moduli, threadCount: run.threadCount).compactMap { group in
                let others = group.positions.count == 2 ? "another key" : "\(group.positions.count - 1) other keys"
                let factor = group.factors.count == 1 ? "a factor of \(group.factors[0].bitCount) bits" : "factors"
                let proofs = group.factors.prefix(3).map(\.proof).joined(separator: "; ")
                return run.observation(on: group.positions.flatMap { keys.members[$0] }) { deadline in
                    Observation(
                        "the RSA modulus shares \(factor) with \(others) of this run: they are all factored\(deadline)",
                        request: (.subjectPublicKeyInfo, proofs.isEmpty ? nil : proofs))
                }
            }
        },

        Rule(
            run: "rsa-modulus-different-exponent", .error, "An RSA modulus comes with one exponent",
            rationale: """
                Two keys with one modulus and different exponents are one key: whoever holds either private half computes \
                the other. Nobody makes such keys by the usual ways; somebody altered a key, or shares a modulus on \
                purpose, which gives away what is encrypted to both.
                """,
            reference: .cwe(323),
            remedy: "find out who holds which half; make new keys, each with a modulus of its own, and reissue",
            example: "two requests with the same modulus, one with the exponent 3, the other with 65537",
            byHand: "openssl req -in request.pem -noout -text, for both",
            ceiling: .key, reasonToLeaveOut: RSAKeysOfRun.reasonToLeaveOut
        ) { run in
            let keys = RSAKeysOfRun(run.members)
            return keys.members.indices.compactMap { position in
                let exponents = keys.exponents[position].sorted()
                guard exponents.count > 1 else { return nil }
                let shown = exponents.prefix(4).map { exponent in
                    exponent.limbs.count > 1 ? "one of \(exponent.bitCount) bits" : "\(exponent.lowWord)"
                }
                return run.observation(on: keys.members[position]) { deadline in
                    Observation(
                        """
                        the RSA modulus comes with \(exponents.count) exponents in this run \
                        (\(shown.joined(separator: ", "))): all these keys are one\(deadline)
                        """,
                        request: (.subjectPublicKeyInfo, shown.joined(separator: ", ")))
                }
            }
        },
    ]
}

/// The RSA keys of a run by modulus, in the order in which they come.
struct RSAKeysOfRun {
    /// The different moduli that are not too long to be looked into.
    private(set) var moduli: [Natural] = []
    /// The positions of each one's members.
    private(set) var members: [[Int]] = []
    /// The different exponents that come with each one.
    private(set) var exponents: [Set<Natural>] = []

    /// Why a member is not among them though its key is one of RSA; nil for one that is.
    @Sendable static func reasonToLeaveOut(_ member: RunMember) -> String? {
        guard case .rsa(let modulus, _) = member.key, modulus.count > RSAKeyAnalysis.maximumBits / 8,
            Natural(octets: modulus).bitCount > RSAKeyAnalysis.maximumBits
        else { return nil }
        return RSAKeyAnalysis.reasonNotToLook
    }

    /// Sorts the members of a run by modulus.
    init(_ runMembers: RunMemberList) {
        var positions: [Natural: Int] = [:]
        for (member, runMember) in runMembers.enumerated() {
            guard case .rsa(let octets, let exponent) = runMember.key else { continue }
            let modulus = Natural(octets: octets)
            guard modulus.bitCount <= RSAKeyAnalysis.maximumBits else { continue }
            let position = positions[modulus] ?? moduli.count
            if position == moduli.count {
                positions[modulus] = position
                moduli.append(modulus)
                members.append([])
                exponents.append([])
            }
            members[position].append(member)
            exponents[position].insert(Natural(octets: exponent))
        }
    }
}

extension RunInspection {
    /// An observation on the newest of some members, with the others as related.
    ///
    /// - Parameters:
    ///   - positions: the members' positions.
    ///   - make: makes the observation; it is given what the finding means where one of them is issued and active.
    /// - Returns: the observation; nil where there are no members.
    func observation(on positions: [Int], make: (String) -> Observation) -> GroupObservation? {
        let ordered = positions.sorted()
        guard let newest = ordered.max(by: { members[$0].age < members[$1].age }) else { return nil }
        let isInUse = ordered.contains { members[$0].standing?.overall == .issued }
        let deadline = isInUse ? "; on an issued certificate that means revocation within 24 hours (BR 4.9.1.1)" : ""
        return GroupObservation(member: newest, related: ordered.filter { $0 != newest }, observation: make(deadline))
    }
}
