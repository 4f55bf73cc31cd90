// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// A key that a reissue may carry, by the vendor's documentation or by what its systems are known to answer.
struct ReissueKey: Sendable {
    /// The place of the key among all: less than 64, so that a `UInt64` has a bit for each.
    let slot: Int
    /// The field it fills; nil for one that is known and not kept.
    let field: ReissueField?
    /// Whether it spells a field otherwise than the documentation.
    let isAlternative: Bool
    /// Whether the documentation of List reissues names it.
    let isDocumented: Bool

    private static let alternatives: [(name: String, field: ReissueField)] = [
        ("first_name", .firstName), ("last_name", .lastName),
    ]
    /// Known from the lists of duplicates and of orders, and of no use here.
    private static let ignored = [
        "organization_units", "server_platform", "ca_cert_id", "sub_id", "public_id", "cert_validity",
        "product",
    ]
    /// The fields that other endpoints answer, and List reissues may.
    private static let undocumented: Set<ReissueField> = [
        .orderID, .validFrom, .emails, .signatureHash, .caCertificate, .organization,
    ]

    fileprivate static let table = JSONKeyTable(
        ReissueField.allCases.map(\.rawValue) + alternatives.map(\.name) + ignored
    )

    fileprivate static let all: [ReissueKey] = {
        var keys = ReissueField.allCases.enumerated().map { slot, field in
            ReissueKey(slot: slot, field: field, isAlternative: false, isDocumented: !undocumented.contains(field))
        }
        for (_, field) in alternatives {
            keys.append(ReissueKey(slot: keys.count, field: field, isAlternative: true, isDocumented: false))
        }
        for _ in ignored {
            keys.append(ReissueKey(slot: keys.count, field: nil, isAlternative: false, isDocumented: false))
        }
        return keys
    }()
}

extension JSONScanner {
    /// The known key that a token spells.
    func reissueKey(for token: JSONStringToken) -> ReissueKey? {
        place(of: token, in: ReissueKey.table).map { ReissueKey.all[$0] }
    }
}
