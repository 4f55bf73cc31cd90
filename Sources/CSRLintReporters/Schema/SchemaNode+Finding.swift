// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension SchemaNode {
    static let finding = object(findingMembers)

    static let findingMembers: [Member] = [
        .init("rule", ruleID),
        .init("severity", .word(of: Severity.allCases.map(\.rawValue))),
        .init("status", .word(of: ["new", "existing", "fixed"])),
        .init("order_id", .nullable(.integer())),
        .init("certificate_id", .nullable(.integer())),
        .init("subject", .nullable(.string())),
        .init("message", .string()),
        .init("fingerprint", .string(pattern: fingerprintPattern)),
        .init("record", evidence(place: "pointer", pattern: "^(/|$)")),
        .init("csr", evidence(place: "field", pattern: nil)),
        .init("location", location),
        .init("remedy", .string()),
        .init(
            "related",
            .array(
                of: .object([
                    .init("order_id", .nullable(.integer())),
                    .init("certificate_id", .nullable(.integer())),
                    .init("csr_sha256", .nullable(sha256)),
                ]))),
        .init(
            "waiver",
            .nullable(.object([.init("reason", .string()), .init("owner", .string()), .init("expires", day)]))),
        .init("index", .nullable(count)),
        .init("csr_sha256", .nullable(sha256)),
        .init("of_run", .boolean),
    ]

    static let waiverUse = object([
        .init("rule", ruleID),
        .init("order_id", .nullable(.integer())),
        .init("certificate_id", .nullable(.integer())),
        .init("fingerprint", .nullable(.string(pattern: fingerprintPattern))),
        .init("subject", .nullable(.string())),
        .init("reason", .string()),
        .init("owner", .string()),
        .init("expires", day),
        .init("location", location),
        .init("state", .word(of: WaiverUse.State.allCases.map(\.rawValue))),
        .init("findings", count),
    ])

    private static let day = string(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    private static let fingerprintPattern = "^[0-9a-f]{32}$"

    static let location = object([
        .init("path", .nullable(.string())),
        .init("line", .integer(minimum: 1)),
        .init("column", .integer(minimum: 1)),
    ])

    private static func evidence(place: String, pattern: String?) -> SchemaNode {
        .nullable(.object([.init(place, .string(pattern: pattern)), .init("value", .nullable(.string()))]))
    }
}
