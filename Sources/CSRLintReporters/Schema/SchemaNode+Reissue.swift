// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension SchemaNode {
    static let ruleID = string(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$")
    static let sha256 = string(pattern: "^[0-9a-f]{64}$")
    static let strings = array(of: .string())
    private static let objectIdentifier = string(pattern: #"^[0-9]+(\.[0-9]+)*$"#)

    static let reissueMembers: [Member] = [
        .init("certificate_id", .nullable(.integer())),
        .init("status", .nullable(.string())),
        .init("archived", .nullable(.boolean)),
        .init("serial_number", .nullable(.string())),
        .init("thumbprint", .nullable(.string())),
        .init("date_created", .nullable(.string())),
        .init("date_issued", .nullable(.string())),
        .init("valid_till", .nullable(.string())),
        .init(
            "contact",
            .object(["email", "firstname", "lastname"].map { .init($0, .nullable(.string())) }), isOptional: true),
        .init(
            "record",
            .object([
                .init("common_name", .nullable(.string())),
                .init("dns_names", .nullable(strings)),
                .init("key_size", .nullable(.integer())),
            ])),
        .init("csr", .definition("csr")),
        .init("comparison", .definition("comparison")),
        .init("verdict", .word(of: ["match", "mismatch", "not_checked"])),
        .init("inactive", .boolean),
        .init("nothing_to_check", .boolean),
        .init("location", location),
    ]

    static let historyMembers: [Member] = [
        .init("certificate_id", .nullable(.integer())),
        .init("date", .nullable(.string())),
        .init("status", .nullable(.string())),
        .init("spki_sha256", .nullable(sha256)),
        .init("key_changed", .boolean),
        .init("algorithm_changed", .boolean),
        .init("names_added", strings),
        .init("names_dropped", strings),
        .init("superseded_by", .nullable(.integer())),
        .init("reissue", count),
    ]

    static let csr = object([
        .init("sha256", .nullable(sha256)),
        .init("parsed", .boolean),
        .init("version", .nullable(.integer())),
        .init(
            "subject",
            .array(
                of: .object([.init("oid", objectIdentifier), .init("type", .string()), .init("value", .string())]))),
        .init("common_names", strings),
        .init("san", .object(["dns", "ip", "email", "uri", "other"].map { .init($0, strings) })),
        .init(
            "key",
            .nullable(
                .object([
                    .init("algorithm", .string()),
                    .init("bits", .nullable(.integer(minimum: 0))),
                    .init("curve", .nullable(.string())),
                    .init("exponent", .nullable(.string(pattern: "^-?[0-9]+$"))),
                    .init("spki_sha256", sha256),
                ]))),
        .init(
            "signature",
            .nullable(
                .object([
                    .init("algorithm", .string()),
                    .init("oid", objectIdentifier),
                    .init("verdict", .word(of: ["valid", "invalid", "unverifiable"])),
                    .init("reason", .nullable(.object([.init("code", .string()), .init("message", .string())]))),
                ]))),
        .init("attributes", .array(of: objectIdentifier)),
        .init("requested_extensions", .array(of: objectIdentifier)),
        .init("error", .nullable(.object([.init("code", ruleID), .init("message", .string())]))),
    ])

    static let comparison = object([
        .init("common_name", outcome),
        .init("dns_names", outcome),
        .init("key_size", outcome),
        .init(
            "names",
            .object([
                .init("matched", strings), .init("only_in_record", differences), .init("only_in_csr", differences),
            ])),
    ])

    private static let outcome = word(of: ["match", "mismatch", "not_compared"])

    private static let differences = array(
        of: .object([
            .init("name", .string()), .init("reason", .word(of: NameComparison.Reason.allCases.map(\.rawValue))),
        ]))
}
