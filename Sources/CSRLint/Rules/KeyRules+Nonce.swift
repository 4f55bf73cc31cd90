// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rule on what several signatures give away together.
    static let nonceKey: [Rule] = [
        Rule(
            run: "ecdsa-nonce-reuse", .error, "No two ECDSA signatures were made with one nonce",
            rationale: """
                Two signatures with one nonce are two equations with two unknowns, and one of these is the private key. \
                Whoever has both requests works it out in no time; so did csrlint, which proved the result against the \
                public key and forgot it again. A nonce that two keys share gives each to the owner of the other.
                """,
            reference: .cwe(323),
            remedy: """
                make new keys with another tool, and have every certificate for these revoked: the authority has 24 \
                hours for it. The generator that repeats itself will do so again
                """,
            example: "two requests with one key whose signatures begin with the same r",
            byHand: "openssl req -in request.pem -outform DER | openssl asn1parse -inform DER -i | tail -n 3",
            ceiling: .none, meansLostKey: true
        ) { run in
            NonceGroup.groups(of: run.members).flatMap { group in
                observations(on: group, of: run)
            }
        }
    ]

    private static func observations(on group: NonceGroup, of run: RunInspection) -> [GroupObservation] {
        var found: [GroupObservation] = []
        for signer in group.signers where signer.isExposed && signer.members.count > 1 {
            found += observation(
                on: signer.members, of: run,
                """
                \(signer.members.count) requests were signed with one key and one nonce: the private key was worked out \
                from them, and proved right
                """)
        }
        if group.signers.count > 1 {
            let exposedCount = group.signers.count(where: \.isExposed)
            let consequence =
                exposedCount == 0
                ? "whoever has one of the keys can work out the others"
                : "the nonce is known, and with it the private keys"
            found += observation(
                on: group.members, of: run,
                "shared nonce: \(group.signers.count) keys signed with one nonce, so that \(consequence)")
        }
        return found
    }

    /// A finding on the newest member that names the others.
    private static func observation(
        on positions: [Int], of run: RunInspection, _ message: String
    ) -> [GroupObservation] {
        run.observation(on: positions) { deadline in
            Observation(message + deadline, request: (.signature, "r occurs \(positions.count) times"))
        }.map { [$0] } ?? []
    }
}
