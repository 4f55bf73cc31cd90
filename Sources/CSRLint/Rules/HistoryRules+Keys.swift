// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on keys and requests that come again.
    static let keyHistoryRules: [Rule] = [
        Rule(
            order: "key-reused-in-reissue", .warning, "Every reissue of the order has a key of its own",
            rationale: """
                The vendor advises a new key for every reissue. A key that stays in use outlives the certificate that \
                was replaced, and whoever has copied it can go on. Where the key stays on purpose, in a hardware module \
                or because others have pinned it, that is a choice to be written down.
                """,
            reference: .reissueGuide,
            remedy: "make a new key and a new request for the next reissue",
            example: "certificate 3404 was asked for with the key of certificates 3401 and 3402",
            byHand: "openssl req -in request.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum"
        ) { order in
            order.timeline.groups(sharing: \.keyIdentity).compactMap { group in
                order.observation(onNewestOf: group) { newest, others in
                    let wasIssued = others.contains { order.members[$0].isIssued }
                    return Observation(
                        "the key is also that of \(order.shownNames(of: others))"
                            + (wasIssued ? "" : ", none of which was issued"),
                        severity: wasIssued ? .warning : .note,
                        request: (.subjectPublicKeyInfo, newest.key?.text))
                }
            }
        },

        Rule(
            order: "key-reused-after-rejection", .warning, "No key comes again after it was turned down",
            rationale: """
                A reissue may have been rejected for its key. The same key in a later request asks for the certificate \
                that was refused. Where a rule finds the key weak, that is an error; where the rejection had to do with \
                the validation of the domain, the key is as good as before.
                """,
            reference: .baselineRequirements(section: "6.1.1.3"),
            remedy: "find out why the reissue was rejected; if it was the key, reissue with a new one",
            example: "certificate 23456 was rejected, and certificate 34567 has its key",
            byHand: "jq '.certificates[] | {id, status, date_created, csr}' answer.json"
        ) { order in
            order.timeline.groups(sharing: \.keyIdentity).compactMap { group in
                guard let newest = group.last(where: { !order.members[$0].wasTurnedDown }) else { return nil }
                let rejected = group.prefix { $0 != newest }.filter { order.members[$0].wasTurnedDown }
                guard !rejected.isEmpty else { return nil }
                let isWeak = group.contains { order.members[$0].isKeyWeak }
                return order.observation(onNewestOf: rejected + [newest]) { member, others in
                    Observation(
                        "the key came before, and was turned down: \(order.shownNames(of: others))"
                            + (isWeak ? "; the key is weak" : ""),
                        severity: isWeak ? .error : .warning,
                        request: (.subjectPublicKeyInfo, member.key?.text))
                }
            }
        },

        Rule(
            order: "csr-resubmitted-verbatim", .note, "Every reissue has a request of its own",
            rationale: """
                The vendor takes the request of an earlier reissue again, byte for byte. That is convenient, and keeps \
                the key with all that the rules on reused keys say of it.
                """,
            reference: .certCentral("csr"),
            remedy: "nothing, if the key was to stay; else make a new key and a new request",
            example: "certificate 3404 was asked for with the very request of certificate 3401",
            byHand: "openssl req -in request.pem -outform DER | sha256sum"
        ) { order in
            order.timeline.groups(sharing: \.csrSHA256).compactMap { group in
                order.observation(onNewestOf: group) { newest, others in
                    Observation(
                        "the request is, byte for byte, also that of \(order.shownNames(of: others))",
                        request: (.encoding, newest.csrSHA256.map { "SHA-256 \($0)" }))
                }
            }
        },
    ]
}

extension OrderMember {
    /// Whether the reissue was rejected, denied or cancelled; archive and expiry left aside.
    var wasTurnedDown: Bool { standing.asRecorded == .rejected }
}
