// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on what the orders of a run, or several requests, have in common.
    static let runHistoryRules: [Rule] = [
        Rule(
            run: "key-reused-across-orders", .warning, "No two orders have one key",
            rationale: """
                When a key is lost, every certificate on it has to be revoked within a day, in whatever order it is. A \
                farm of servers may share a key on purpose; where the orders have no registrable domain in common, the \
                key was most likely copied to where it does not belong, and that is an error.
                """,
            reference: .baselineRequirements(section: "4.9.1.1"),
            remedy: "make a key for each order, and reissue all orders but one",
            example: "the key is also that of order 112234; the orders have no registrable domain in common",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum"
        ) { run in
            let history = run.history
            return history.groups(sharing: \.keyIdentity).compactMap { group in
                let orders = history.orders(of: group)
                guard orders.count > 1, let newest = orders.last else { return nil }
                let others = orders.dropLast().map(\.newest)
                let isApart = RunHistory.areApart(orders.map(\.domains))
                let related = group.filter { $0 != newest.newest && run.members[$0].identity.orderID != nil }
                return GroupObservation(
                    member: newest.newest, related: related,
                    observation: Observation(
                        "the key is also that of \(run.shownOrders(of: others))"
                            + (isApart ? "; the orders have no registrable domain in common" : ""),
                        severity: isApart ? .error : .warning, request: (.subjectPublicKeyInfo, nil)))
            }
        },

        Rule(
            run: "key-related-negation", .error, "No key is another one's negation",
            rationale: """
                Two points of a curve with one x coordinate belong to the private keys d and -d: whoever has one has \
                both. No generator does that by chance. Somebody wanted a key that counts as new and is not.
                """,
            reference: .baselineRequirements(section: "6.1.1.3"),
            remedy: "make new keys, and treat both as one key that more people have than you know of",
            example: "the key has the x coordinate of certificate 3401's key, and the other y coordinate",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl pkey -pubin -noout -text"
        ) { run in
            run.history.groups { member in
                // Only of a point on the curve is the other y coordinate that of its negation.
                member.isKeyUsable && PointParity(member.key) != nil ? member.keyIdentity : nil
            }.compactMap { group in
                guard let newest = group.last else { return nil }
                let parity = PointParity(run.members[newest].key)
                let others = group.filter { PointParity(run.members[$0].key) != parity }
                guard !others.isEmpty else { return nil }
                return run.observation(on: others + [newest]) { deadline in
                    Observation(
                        """
                        the key is the negation of that of \(run.shownNames(of: others)): one private key gives the \
                        other\(deadline)
                        """,
                        request: (.subjectPublicKeyInfo, nil))
                }
            }
        },

        Rule(
            run: "csr-signature-differs-same-tbs", .note, "No two requests differ in their signature alone",
            rationale: """
                The same request was signed twice. With ECDSA that is two nonces, each of which must be new and secret; \
                with RSA as most tools do it both signatures would be one, so that two of them mean that one is wrong.
                """,
            reference: .rfc(2986, section: "4.2"),
            remedy: "nothing, if both signatures hold; else look at what made the one that does not",
            example: "what is signed is that of certificate 3401, the signature is not",
            byHand: "openssl asn1parse -in request.pem -strparse 4 -noout -out - | sha256sum"
        ) { run in
            run.history.groups(sharing: \.signature?.signed).compactMap { group in
                guard let newest = group.last, let signature = run.members[newest].signature else { return nil }
                let others = group.filter { run.members[$0].signature != signature }
                guard !others.isEmpty else { return nil }
                return GroupObservation(
                    member: newest, related: others,
                    observation: Observation(
                        "what is signed is the same as in \(run.shownNames(of: others)), the signature is another",
                        request: (.signature, nil)))
            }
        },

        Rule(
            run: "challenge-password-reused", .warning, "No two keys have one challenge password",
            rationale: """
                A challenge password stands in every request for all to read. One that comes again with another key is a \
                standing one, as some enrolment services hand them out: whoever has read one request can ask, or revoke, \
                in the name of all. The password itself is compared by its digest and never shown.
                """,
            reference: .rfc(2985, section: "5.4.1"),
            remedy: "make requests without a challenge password, and change it where a service relies on it",
            example: "the challenge password is that of certificate 3401, whose key is another",
            byHand: "openssl req -in request.pem -noout -text | grep challengePassword"
        ) { run in
            run.history.groups { member in
                member.keyIdentity == nil ? nil : member.challengePassword
            }.compactMap { group in
                guard let newest = group.last else { return nil }
                let key = run.members[newest].keyIdentity
                let others = group.filter { run.members[$0].keyIdentity != key }
                guard !others.isEmpty else { return nil }
                let orderCount = Set(group.compactMap { run.members[$0].identity.orderID }).count
                return GroupObservation(
                    member: newest, related: others,
                    observation: Observation(
                        "another key has the same challenge password: \(run.shownNames(of: others))"
                            + (orderCount > 1 ? "; it is known in \(orderCount) orders" : ""),
                        severity: orderCount > 1 ? .error : .warning, request: (.attributes, nil)))
            }
        },
    ]
}

extension RunInspection {
    /// What the members have in common.
    fileprivate var history: RunHistory { RunHistory(members) }

    /// Some members in words, newest first: bounded, however many there are.
    fileprivate func shownNames(of positions: [Int]) -> String {
        shown(positions) { member in
            if let certificateID = member.identity.certificateID { return "certificate \(certificateID)" }
            if member.standing != nil { return "a row without a number" }
            return "request \(member.identity.index + 1)"
        }
    }

    /// The orders of some members in words, newest first, likewise.
    fileprivate func shownOrders(of positions: [Int]) -> String {
        shown(positions) { member in member.identity.orderID.map { "order \($0)" } ?? "an order without a number" }
    }

    private func shown(_ positions: [Int], name: (RunMember) -> String) -> String {
        let names = positions.reversed().prefix(NameListText.maximumCount).map { name(members[$0]) }
        return NameListText.joined(names, total: positions.count) ?? ""
    }
}
