// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension SchemaNode {
    static let report = object([
        .init("schema", .constant(JSONReporter.schemaVersion)),
        .init("tool", tool),
        .init("run", .object(runMembers)),
        .init("summary", .object(summaryMembers)),
        .init("orders", .array(of: order)),
        .init("findings", .array(of: .definition("finding"))),
        .init("skipped", .array(of: skippedRule)),
        .init("errors", .array(of: .object(failureMembers))),
        .init("waivers", .array(of: waiverUse)),
    ])

    static let inspection = object([
        .init("schema", .constant(JSONReporter.schemaVersion)),
        .init("tool", tool),
        .init("run", .object(runMembers)),
        .init("requests", .array(of: .object(requestMembers))),
        .init("fixed", .array(of: .definition("finding"))),
        .init("skipped", .array(of: skippedRule)),
        .init("errors", .array(of: .object(failureMembers))),
        .init("waivers", .array(of: waiverUse)),
    ])

    /// One line of newline-delimited JSON.
    static let line = anyOf([
        .object(
            [type("run"), .init("schema", .constant(JSONReporter.schemaVersion)), .init("tool", tool)]
                + runMembers.filter { !closingNames.contains($0.name) }),
        .object(
            [type("reissue"), .init("order_id", .nullable(.integer())), .init("source", .definition("source"))]
                + reissueMembers + [.init("history", .nullable(.object(historyMembers)))]),
        .object([type("request")] + requestMembers),
        .object([type("finding")] + findingMembers),
        .object([type("error")] + failureMembers),
        .object([type("summary")] + summaryMembers + closingMembers),
        .object(
            [type("summary")] + ["requests", "errors", "warnings", "notes", "waived"].map { .init($0, count) }
                + closingMembers),
    ])

    static let tool = object([
        .init("name", .constant("csrlint")), .init("version", .string()), .init("openssl", .string()),
    ])

    static let source = object([
        .init("kind", .word(of: ["file", "stdin", "certcentral"])), .init("path", .nullable(.string())),
    ])

    static let failureMembers: [Member] = [
        .init("kind", .word(of: failureKinds)),
        .init("order_id", .nullable(.integer())),
        .init("http_status", .nullable(.integer(minimum: 100))),
        .init("message", .string()),
        .init("orders_before", .nullable(count)),
    ]

    private static let failureKinds = [
        "auth", "forbidden", "not_found", "rate_limited", "server", "network", "tls", "timeout", "too_large",
        "bad_json", "bad_shape", "io", "internal",
    ]

    static let count = integer(minimum: 0)

    private static let runMembers: [Member] = [
        .init("as_of", .nullable(.string(format: "date-time", pattern: "Z$"))),
        .init("complete", .boolean),
        .init("fail_on", .word(of: FailureThreshold.allCases.map(\.rawValue))),
        .init("fail_on_new", .boolean),
        .init("allow_incomplete", .boolean),
        .init("allow_empty", .boolean),
        .init("profile", .word(of: Profile.allCases.map(\.rawValue))),
        .init("exit_code", count),
        .init("key_lists", .array(of: keyList)),
        .init("rules_off", .array(of: ruleID)),
        .init("statuses", .array(of: string())),
    ]

    private static let keyList = object([
        .init("path", .string()),
        .init("kind", .word(of: KeyList.Format.allCases.map(\.rawValue))),
        .init("entries", count),
        .init("date", .nullable(.string(format: "date-time", pattern: "Z$"))),
    ])

    private static let closingNames = ["complete", "exit_code"]

    private static var closingMembers: [Member] {
        [.init("skipped", .array(of: skippedRule)), .init("waivers", .array(of: waiverUse))]
            + runMembers.filter { closingNames.contains($0.name) }
    }

    private static let summaryMembers: [Member] = [
        "orders", "reissues", "errors", "warnings", "notes", "waived", "not_checked", "skipped_rules",
        "orders_without_reissues",
    ].map { .init($0, count) }

    private static let order = object([
        .init("order_id", .nullable(.integer())),
        .init("source", .definition("source")),
        .init("named_at", .nullable(location)),
        .init("reissues", .array(of: .object(reissueMembers))),
        .init("history", .array(of: .object(historyMembers))),
    ])

    private static let skippedRule = object([.init("rule", ruleID), .init("reason", .string())])

    private static let requestMembers: [Member] = [
        .init(
            "source",
            .object([.init("path", .nullable(.string())), .init("line", .integer(minimum: 1)), .init("index", count)])),
        .init("csr", .definition("csr")),
        .init("findings", .array(of: .definition("finding"))),
    ]

    private static func type(_ word: String) -> Member { .init("type", .constant(word)) }
}
