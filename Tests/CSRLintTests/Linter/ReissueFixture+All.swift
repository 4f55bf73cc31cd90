// csrlint
// SPDX-License-Identifier: Apache-2.0

extension ReissueFixture {
    static let all = documented + vendorForms + crossChecks + oneDefect + damaged + hostile

    private static let vendorDay = "2019-07-16T00:00:00Z"
    private static let vendorRows = [
        "12345 match match match match valid -", "23456 match match match match valid -",
        "34567 match match match match valid -",
    ]
    private static let vendorFindings = [
        "warning csr-common-name-not-in-san 12345 example.com",
        "note common-name-not-in-dns-names 12345 example.com",
        "note common-name-not-in-dns-names 23456 example.com",
        // These two requests have no alternative names at all.
        "note csr-common-name-not-in-san 23456 example.com", "note csr-common-name-not-in-san 34567 example.net",
    ]

    private static let documented = [
        Self("documented-example.json", asOf: vendorDay, exit: 0, rows: vendorRows, findings: vendorFindings),
        Self("bare-array.json", asOf: vendorDay, exit: 0, rows: vendorRows, findings: vendorFindings),
        Self(
            "types-as-strings.json", asOf: vendorDay, exit: 0, rows: vendorRows,
            findings: vendorFindings
                + ["12345", "23456", "34567"].map { "note record-field-type \($0) -" }),
        // A month after its last day the issued row counts as history.
        Self(
            "documented-example.json", asOf: "2020-05-08T00:00:00Z", exit: 0, rows: vendorRows,
            findings: vendorFindings.map { $0.replacing("warning ", with: "note ") }),
        Self("empty.json", exit: 3, rows: []),
    ]

    private static let vendorForms = [
        Self(
            "single-line-csr.json", exit: 0,
            rows: (1001...1004).map { "\($0) match match match match valid -" },
            findings: [1001, 1003, 1004].map { "note csr-encoding-noncanonical \($0) -" }),
        Self(
            "ecc.json", exit: 1,
            rows: [
                "2001 match match match match valid -", "2002 match match match match valid -",
                "2003 match match mismatch mismatch valid -", "2004 match match mismatch mismatch valid -",
                "2005 match match match match valid -", "2006 match match match match valid -",
                "2007 match match not_compared match unverifiable -",
            ],
            findings: [
                "error key-size-mismatch 2003 key_size", "error key-size-mismatch 2004 key_size",
                "note key-size-not-comparable 2007 key_size", "warning csr-signature-unverifiable 2007 -",
            ]),
        Self(
            "odd-products.json", exit: 4,
            rows: [
                "3601 not_compared not_compared match not_checked - csr-not-a-request",
                "3602 not_compared not_compared not_compared not_checked - csr-missing",
                "3603 match not_compared match match valid -",
                "3604 match mismatch match mismatch valid -",
                "3605 match match match match valid -", "3606 match match match match valid -",
            ],
            findings: [
                "note csr-not-a-request 3601 -", "note csr-missing 3602 -",
                "warning dns-names-dropped-from-record 3604 b.example.com",
                "warning dns-names-dropped-from-record 3604 c.example.com",
                "note record-status-unexpected 3604 status", "note record-status-unexpected 3605 status",
                "note record-status-unexpected 3606 status",
            ]),
        Self(
            "php-objects-and-junk.json", exit: 1,
            rows: [
                "15164434343 match match match match valid -", "3702 match match match match valid -",
                "3703 not_compared match match match valid -",
                "- not_compared not_compared not_compared not_checked - record-undecodable",
                "- not_compared not_compared not_compared not_checked - record-undecodable",
            ],
            findings: [
                "note record-field-type 15164434343 -", "warning record-duplicate-key 3702 key_size",
                "error record-duplicate-key 3703 common_name", "error record-undecodable - -",
                "error record-undecodable - -",
            ]),
    ]

    private static let crossChecks = [
        Self(
            "cn-only-csr-multi-san.json", exit: 0, rows: ["3001 match match match match valid -"],
            findings: [
                "note dns-names-missing-from-csr 3001 dns_names",
                "note csr-common-name-not-in-san 3001 portal.example.com",
            ]),
        Self(
            "csr-superset.json", exit: 1, rows: ["3101 match mismatch match mismatch valid -"],
            findings: ["error dns-names-dropped-from-record 3101 old.example.com"]),
        Self(
            "wrong-csr-pasted.json", exit: 1, rows: ["3201 mismatch mismatch mismatch mismatch valid -"],
            findings: [
                "error common-name-mismatch 3201 common_name",
                "error dns-names-dropped-from-record 3201 mail.other.test",
                "warning dns-names-missing-from-csr 3201 shop.example.com",
                "error key-size-mismatch 3201 key_size",
            ]),
        Self(
            "swapped-csrs.json", exit: 1,
            rows: [3301, 3302].map { "\($0) mismatch mismatch mismatch mismatch valid -" },
            findings: [(3301, "shop", "api"), (3302, "api", "shop")].flatMap { id, record, request in
                [
                    "error common-name-mismatch \(id) common_name",
                    "error dns-names-dropped-from-record \(id) \(request).example.com",
                    "warning dns-names-missing-from-csr \(id) \(record).example.com",
                    "error key-size-mismatch \(id) key_size", "warning csr-matches-other-record \(id) -",
                ]
            }),
        Self(
            "key-reuse.json", exit: 0, rows: (3401...3404).map { "\($0) match match match match valid -" },
            findings: ["note record-status-unexpected 3401 status"]),
        Self("duplicate-records.json", exit: 0, rows: (111...113).map { "\($0) match match match match valid -" }),
        Self(
            "idn-case-dot.json", exit: 1,
            rows: ["3501 match match match match valid -", "3502 match mismatch match mismatch valid -"],
            findings: [
                "note name-form-differs 3501 xn--mnchen-3ya.example.com", "note name-form-differs 3501 www.example.com",
                "error dns-names-lookalike 3502 example.com",
            ]),
        Self(
            "mismatches.json", exit: 1,
            rows: [
                "12345 match mismatch match mismatch valid -", "23456 match match mismatch mismatch valid -",
                "34567 match match match match invalid -",
                "45678 not_compared not_compared not_compared not_checked - csr-contains-private-key",
                "56789 match match match match valid -",
            ],
            findings: [
                "note common-name-not-in-dns-names 12345 example.com",
                "error dns-names-dropped-from-record 12345 shop.example.net",
                "error key-size-mismatch 23456 key_size", "error csr-signature-invalid 34567 -",
                "error csr-contains-private-key 45678 -",
            ]),
    ]

    private static let oneDefect = [
        beside(
            clean: "other-common-name.json", exit: 1, row: "mismatch match match mismatch valid -",
            findings: [
                "error common-name-mismatch common_name", "note common-name-not-in-dns-names example.com",
                "warning csr-common-name-not-in-san other.example.com",
            ]),
        beside(
            clean: "other-san.json", exit: 1, row: "match mismatch match mismatch valid -",
            findings: [
                "error dns-names-dropped-from-record mail.example.com",
                "note dns-names-missing-from-csr www.example.com",
            ]),
        beside(
            clean: "other-key-size.json", exit: 1, row: "match match mismatch mismatch valid -",
            findings: ["error key-size-mismatch key_size"]),
        beside(
            clean: "broken-signature.json", exit: 1, row: "match match match match invalid -",
            findings: ["error csr-signature-invalid -"]),
        beside(
            clean: "no-csr.json", exit: 4, row: "not_compared not_compared not_compared not_checked - csr-missing",
            findings: ["warning csr-missing -"]),
        beside(
            clean: "truncated-csr.json", exit: 1,
            row: "not_compared not_compared not_compared not_checked - csr-undecodable",
            findings: ["error csr-undecodable -"]),
        beside(
            clean: "private-key.json", exit: 1,
            row: "not_compared not_compared not_compared not_checked - csr-contains-private-key",
            findings: ["error csr-contains-private-key -"]),
        beside(
            clean: "case-differs.json", exit: 0, row: "match match match match valid -",
            findings: ["note name-form-differs example.com", "note name-form-differs www.example.com"]),
        beside(
            clean: "trailing-dot-differs.json", exit: 0, row: "match match match match valid -",
            findings: ["note name-form-differs example.com"]),
        beside(
            clean: "u-label-in-record.json", exit: 0, row: "match match match match valid -",
            findings: ["note name-form-differs xn--bcher-kva.example.com"]),
        beside(
            clean: "order-differs.json", exit: 0, row: "match match match match valid -", findings: []),
        beside(
            clean: "repeats.json", exit: 0, row: "match match match match valid -",
            findings: ["warning dns-names-duplicate www.example.com"]),
    ]

    private static let damaged = [
        Self(
            "lone-surrogate.json", exit: 1,
            rows: ["5101 match mismatch match mismatch valid -", "5102 match match match match valid -"],
            findings: [
                #"warning dns-names-missing-from-csr 5101 \u{D800}.example.com"#,
                "error dns-names-dropped-from-record 5101 www.example.com",
                // What 5101 should have asked for is just what 5102 has.
                "warning csr-matches-other-record 5101 -",
            ]),
        Self(
            "duplicate-certificates.json", exit: 1,
            rows: ["5105 match match match match valid -", "5106 match match match match valid -"],
            findings: ["error record-duplicate-key - certificates"]),
    ]

    private static let hostile = [
        Self(
            "hostile.json", exit: 1,
            rows: [
                "4001 match match match match valid -", "4002 match match match match valid -",
                "4003 match match match match invalid -", "4004 match mismatch match mismatch valid -",
                "4005 mismatch match match mismatch valid -",
                "4006 not_compared not_compared not_compared not_checked - csr-contains-private-key",
                "4007 match match match match valid -", "4008 match match match match valid -",
                "4009 match match match match valid -", "4010 match match match match valid -",
                "4011 not_compared not_compared not_compared not_checked - csr-undecodable",
            ],
            findings: [
                "error csr-trailing-data 4001 -", "warning csr-multiple-blocks 4002 -",
                "error csr-signature-invalid 4003 -",
                #"error dns-names-dropped-from-record 4004 good.example.com\0.evil.test"#,
                "error common-name-mismatch 4005 common_name",
                #"note common-name-not-in-dns-names 4005 good.example.com\u{1B}[2J</script><script>alert(1)</script>"#,
                "error csr-contains-private-key 4006 -", "error csr-signature-algorithm-weak 4009 -",
                "note csr-encoding-noncanonical 4010 -", "error csr-undecodable 4011 -",
            ])
    ]
}
