// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on who asked, how often, and what is still open or still in use.
    static let paceHistoryRules: [Rule] = [
        Rule(
            order: "reissue-requester-changed", .note, "The same user asks for every reissue of the order",
            rationale: """
                Somebody else asked for this reissue than for the one before. That is normal in a team, and the first \
                question after an incident.
                """,
            reference: .certCentral("user_id"),
            remedy: "nothing, if the user is one of those who look after the order",
            example: "user 1577 asked for this reissue, user 1576 for certificate 3401 before it",
            byHand: "jq '.certificates[] | {id, date_created, user_id}' answer.json"
        ) { order in
            let known = order.timeline.positions.filter { order.members[$0].userID != nil }
            return zip(known, known.dropFirst()).compactMap { earlier, later in
                let (before, member) = (order.members[earlier], order.members[later])
                guard let user = member.userID, let userBefore = before.userID, user != userBefore else { return nil }
                return GroupObservation(
                    member: later, related: [earlier],
                    observation: Observation(
                        "user \(user) asked for this reissue, user \(userBefore) for \(before.shownName) before it",
                        subject: ReissueField.userID.rawValue, record: (.userID, String(user))))
            }
        },

        Rule(
            order: "reissue-burst", .note, "There are no more than five reissues within 24 hours",
            rationale: """
                Many reissues in a day are a script that repeats itself, or somebody who tries out what the vendor takes.
                """,
            reference: .certCentral("date_created"),
            remedy: "look for what asks again and again; a reissue that fails is seldom mended by the next one",
            example: "7 reissues were asked for within 24 hours",
            byHand: "jq -r '.certificates[].date_created' answer.json | cut -c 1-10 | sort | uniq -c"
        ) { order in
            let dated = order.timeline.positions.compactMap { position in
                order.members[position].created.map { (position: position, instant: $0) }
            }
            return ReissueBurst.bursts(in: dated.map(\.instant)).compactMap { burst in
                order.observation(onNewestOf: dated[burst.places].map(\.position)) { _, others in
                    let count = others.count + 1
                    return Observation(
                        count == burst.greatestCount
                            ? "\(count) reissues were asked for within 24 hours"
                            : "\(count) reissues were asked for in a row, up to \(burst.greatestCount) within 24 hours",
                        subject: ReissueField.dateCreated.rawValue, record: (.dateCreated, nil))
                }
            }
        },

        Rule(
            order: "reissue-superseded-still-valid", .note, "No earlier certificate with another key is still valid",
            rationale: """
                A reissue does not end the certificates before it. Until they are revoked or expire, each of their keys \
                can still stand in for the names. For the days in which the new certificate is rolled out that is meant.
                """,
            reference: .certCentral("valid_till"),
            remedy: "revoke the earlier certificates once nothing uses them any more",
            example: "certificate 3402 is still valid, with another key than this reissue of it",
            byHand: "jq '.certificates[] | select(.status == \"issued\") | {id, valid_till, archived}' answer.json"
        ) { order in
            let inUse = order.timeline.positions.filter { order.members[$0].isInUse }
            guard let newest = inUse.last, let key = order.members[newest].keyIdentity else { return [] }
            let superseded = inUse.filter { position in
                order.members[position].keyIdentity.map { $0 != key } ?? false
            }
            guard !superseded.isEmpty else { return [] }
            return [
                GroupObservation(
                    member: newest, related: superseded,
                    observation: Observation(
                        "still valid with another key than this reissue: \(order.shownNames(of: superseded))",
                        record: (.validTill, nil)))
            ]
        },

        Rule(
            order: "pending-stale", .warning, "No reissue has been pending for more than 30 days",
            rationale: """
                A reissue that waits for a month waits for somebody: a validation that nobody answers, or an approval \
                that nobody gives. It can still be issued, with names and a key that nobody remembers.
                """,
            reference: .certCentral("status"),
            remedy: "finish the validation, or cancel the reissue",
            example: "the reissue was asked for on 2026-04-01 and is still pending on 2026-06-01",
            byHand: "jq '.certificates[] | select(.status == \"pending\") | {id, date_created}' answer.json",
            requirement: .instant
        ) { order in
            guard let now = order.circumstances.now else { return [] }
            return order.copies.distinctPlaces.compactMap { position in
                let member = order.members[position]
                guard member.standing.overall == .pending, let created = member.created,
                    PendingAge.isStale(created: created, asOf: now)
                else { return nil }
                let day = created.description.prefix(10)
                return GroupObservation(
                    member: position, related: [],
                    observation: Observation(
                        "the reissue was asked for on \(day) and is still pending on \(now.description.prefix(10))",
                        subject: ReissueField.status.rawValue, record: (.dateCreated, String(day))))
            }
        },

        Rule(
            order: "pending-over-pending", .note, "No more than one reissue is pending at a time",
            rationale: """
                Two open reissues are answered in an order that nobody chose. The vendor's older interface rejects the \
                earlier one by itself; where it does not, both can be issued.
                """,
            reference: .certCentral("status"),
            remedy: "cancel those that are no longer wanted",
            example: "certificate 34567 was asked for while certificate 23456 is still pending",
            byHand: "jq '.certificates[] | select(.status == \"pending\") | {id, date_created}' answer.json"
        ) { order in
            let pending = order.timeline.positions.filter { order.members[$0].standing.overall == .pending }
            guard pending.count > 1 else { return [] }
            return [
                order.observation(onNewestOf: pending) { _, others in
                    Observation(
                        "the reissue was asked for while others are still pending: \(order.shownNames(of: others))",
                        subject: ReissueField.status.rawValue, record: (.status, nil))
                }
            ].compactMap(\.self)
        },

        Rule(
            order: "rejected-then-issued-same-csr", .note, "No request is issued after it was rejected",
            rationale: """
                What was refused at first was accepted later without a change to the request: so the request was not the \
                reason.
                """,
            reference: .certCentral("status"),
            remedy: "nothing; it explains why two rows have one request",
            example: "certificate 34567 was issued for the request of certificate 23456, which was rejected",
            byHand: "jq '.certificates[] | {id, status, date_created, csr}' answer.json"
        ) { order in
            order.timeline.groups(sharing: \.csrSHA256).compactMap { group in
                guard let issued = group.last(where: { order.members[$0].isIssued }) else { return nil }
                let rejected = group.prefix { $0 != issued }.filter { order.members[$0].wasTurnedDown }
                guard !rejected.isEmpty else { return nil }
                return order.observation(onNewestOf: rejected + [issued]) { _, others in
                    Observation(
                        "the certificate was issued for a request that was turned down before: "
                            + order.shownNames(of: others),
                        record: (.status, nil))
                }
            }
        },
    ]
}
