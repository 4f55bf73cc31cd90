// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("The fields of a reissue")
struct ReissueFieldTests {
    @Test("the documented row is read whole, without a note")
    func documentedRow() throws {
        let row = try reissue(
            """
            {"id": 12345, "thumbprint": "AB01", "serial_number": "00F1", "common_name": "example.com",
             "dns_names": ["sub.example.com", "*.example.org"], "status": "issued",
             "date_created": "2019-04-08T17:33:26+00:00", "date_issued": "2019-04-08T18:31:16+00:00",
             "valid_till": "2020-04-08", "days_remaining": 267, "csr": "-----BEGIN\\nMII", "key_size": 2048,
             "archived": 0, "user_id": 1576, "email": "logan.nelson@example.com", "firstname": "Logan",
             "lastname": "Nelson", "receipt_id":"1234", "purchased_dns_names":"2", "purchased_wildcard_names":"1"}
            """
        )
        #expect(row.id == 12_345)
        #expect(row.thumbprint == "AB01")
        #expect(row.serialNumber == "00F1")
        #expect(row.commonName == "example.com")
        #expect(row.dnsNames == ["sub.example.com", "*.example.org"])
        #expect(row.status == .issued)
        #expect(row.dateCreated?.instant?.description == "2019-04-08T17:33:26Z")
        #expect(row.dateIssued?.instant?.description == "2019-04-08T18:31:16Z")
        #expect(row.dateIssued?.isDateOnly == false)
        #expect(row.validTill?.instant?.description == "2020-04-08T00:00:00Z")
        #expect(row.validTill?.isDateOnly == true)
        #expect(row.daysRemaining == 267)
        #expect(row.csr == Array("-----BEGIN\nMII".utf8))
        #expect(row.keySize == 2_048)
        #expect(row.isArchived == false)
        #expect(row.userID == 1_576)
        #expect(row.email == "logan.nelson@example.com")
        #expect(row.firstName == "Logan")
        #expect(row.lastName == "Nelson")
        #expect(row.receiptID == "1234")
        #expect(row.purchasedDNSNames == "2")
        #expect(row.purchasedWildcardNames == "1")
        #expect(row.unknownKeys.isEmpty)
        #expect(row.notes.isEmpty)
    }

    struct IntegerCase: Sendable {
        let json: String
        let value: Int64?
        let note: DecodingNote.Kind?
        init(_ json: String, _ value: Int64?, _ note: DecodingNote.Kind? = nil) {
            self.json = json
            self.value = value
            self.note = note
        }
        static func converted(_ json: String, _ value: Int64, _ found: String) -> Self {
            Self(json, value, .convertedType(found: found, expected: "integer"))
        }
        static func unreadable(_ json: String, _ found: String) -> Self {
            Self(json, nil, .unreadable(found: found, expected: "integer"))
        }
    }

    @Test(
        "an integer is read from every form that is known, and noted unless it is the documented one",
        arguments: [
            IntegerCase("2048", 2_048), IntegerCase("-3", -3), IntegerCase("null", nil),
            IntegerCase("15164434343", 15_164_434_343), IntegerCase("9223372036854775807", .max),
            IntegerCase("-9223372036854775808", .min),
            .converted("2048.0", 2_048, "number"), .converted("2.048e3", 2_048, "number"),
            .converted("\"2048\"", 2_048, "string"), .converted("\" -7\\n\"", -7, "string"),
            .converted("\"+7\"", 7, "string"), .converted("\"9223372036854775807\"", .max, "string"),
            .unreadable("9223372036854775808", "number"), .unreadable("1e400", "number"),
            .unreadable("2048.5", "number"), .unreadable("true", "boolean"), .unreadable("\"\"", "string"),
            .unreadable("\" \"", "string"), .unreadable("\"9223372036854775808\"", "string"),
            .unreadable("\"00000000000000000001\"", "string"), .unreadable("\"2048.0\"", "string"),
            .unreadable("\"0x800\"", "string"), .unreadable("\"- 1\"", "string"), .unreadable("\"+-1\"", "string"),
            .unreadable("\"２\"", "string"), .unreadable("[2048]", "array"), .unreadable("{}", "object"),
        ]
    )
    func integers(_ example: IntegerCase) throws {
        for (key, path) in [
            ("id", \Reissue.id), ("user_id", \.userID), ("days_remaining", \.daysRemaining),
            ("key_size", \.keySize), ("order_id", \.orderID),
        ] {
            let row = try reissue("{\"status\":\"issued\",\"\(key)\":\(example.json)}")
            #expect(row[keyPath: path] == example.value)
            #expect(row.notes.map(\.kind) == [example.note].compactMap(\.self))
            #expect(row.notes.allSatisfy { $0.key == JSONString(key) && $0.field?.rawValue == key })
        }
    }

    @Test("a key size of 0 counts as absent", arguments: ["0", "\"0\"", "0.0"])
    func zeroKeySize(_ json: String) throws {
        #expect(try reissue("{\"key_size\":\(json)}").keySize == nil)
    }

    @Test(
        "a text is read from strings and numbers, and blank text is absent",
        arguments: [
            ("\"a b\"", "a b", nil), ("\" a \"", " a ", nil), ("\"\"", nil, nil), ("\" \\t\"", nil, nil),
            ("null", nil, nil), ("123892", "123892", .convertedType(found: "number", expected: "string")),
            ("1.50", "1.50", .convertedType(found: "number", expected: "string")),
            ("1.5e3", "1500", .convertedType(found: "number", expected: "string")),
            ("1e400", nil, .unreadable(found: "number", expected: "string")),
            ("true", nil, .unreadable(found: "boolean", expected: "string")),
            ("[\"a\"]", nil, .unreadable(found: "array", expected: "string")),
            ("{\"a\":1}", nil, .unreadable(found: "object", expected: "string")),
        ] as [(String, String?, DecodingNote.Kind?)]
    )
    func texts(_ json: String, _ text: String?, _ note: DecodingNote.Kind?) throws {
        for (key, path) in [
            ("common_name", \Reissue.commonName), ("thumbprint", \.thumbprint),
            ("serial_number", \.serialNumber), ("receipt_id", \.receiptID), ("email", \.email),
            ("purchased_dns_names", \.purchasedDNSNames), ("purchased_wildcard_names", \.purchasedWildcardNames),
            ("signature_hash", \.signatureHash),
        ] {
            let row = try reissue("{\"id\":1,\"\(key)\":\(json)}")
            #expect(row[keyPath: path] == text.map { JSONString($0) })
            #expect(row.notes.map(\.kind) == [note].compactMap(\.self))
        }
    }

    @Test(
        "archived is read from numbers, truth values and words",
        arguments: [
            ("0", false, 0), ("1", true, 0), ("null", nil, 0), ("\"0\"", false, 1), ("\"1\"", true, 1),
            ("true", true, 1), ("false", false, 1), ("\"Yes\"", true, 1), ("\" no \"", false, 1), ("\"TRUE\"", true, 1),
            ("1.0", true, 1), ("2", nil, 1), ("-1", nil, 1), ("\"2\"", nil, 1), ("\"\"", nil, 1), ("[]", nil, 1),
        ] as [(String, Bool?, Int)]
    )
    func archived(_ json: String, _ value: Bool?, _ notes: Int) throws {
        let row = try reissue("{\"id\":1,\"archived\":\(json)}")
        #expect(row.isArchived == value)
        #expect(row.notes.count == notes)
        #expect(row.notes.allSatisfy { $0.field == .archived })
    }

    @Test(
        "names are read from every form of list",
        arguments: [
            ("[\"a.example\",\"A.example\"]", ["a.example", "A.example"], 0), ("[]", [], 0), ("null", nil, 0),
            ("[\" \"]", [], 0), ("[\"\",\"a\",null,\"a\"]", ["a", "a"], 0), ("[\" a\"]", [" a"], 0),
            ("[\"a\",5,[\"b\"],{}]", ["a"], 1), ("{\"0\":\"a\",\"3\":\"b\"}", ["a", "b"], 1),
            ("{\"10\":\"c\",\"2\":\"b\",\"0\":\"a\"}", ["a", "b", "c"], 1), ("{\"0\":\"a\",\"x\":\"b\"}", nil, 1),
            ("{\"00\":\"a\"}", nil, 1), ("{}", nil, 1),
            (
                "\"a.example, b.example c.example\"",
                ["a.example", "b.example", "c.example"], 1
            ), ("\"\"", [], 1), ("5", nil, 1), ("true", nil, 1),
        ] as [(String, [String]?, Int)]
    )
    func names(_ json: String, _ names: [String]?, _ notes: Int) throws {
        for (key, path) in [("dns_names", \Reissue.dnsNames), ("emails", \.emails)] {
            let row = try reissue("{\"id\":1,\"\(key)\":\(json)}")
            #expect(row[keyPath: path] == names?.map { JSONString($0) })
            #expect(row.notes.count == notes)
        }
    }

    @Test("no names are other than an empty list of names")
    func absentNames() throws {
        #expect(try reissue("{\"id\":1}").dnsNames == nil)
        #expect(try reissue("{\"id\":1,\"dns_names\":[]}").dnsNames == [])
    }

    @Test(
        "dates are read in every form that is known",
        arguments: [
            ("2019-04-08T17:33:26+00:00", "2019-04-08T17:33:26Z", false), ("2019-04-08", "2019-04-08T00:00:00Z", true),
            ("2019-04-08T17:33:26Z", "2019-04-08T17:33:26Z", false),
            ("2019-04-08 17:33:26", "2019-04-08T17:33:26Z", false),
            ("2019-04-08T17:33:26.123456-01:00", "2019-04-08T18:33:26Z", false),
            ("2019-04-08T17:33:26+0100", "2019-04-08T16:33:26Z", false),
            ("2019-04-08T17:33:26+01", "2019-04-08T16:33:26Z", false),
            ("2019-04-08T17:33:26+00:00    ", "2019-04-08T17:33:26Z", false),
            ("2020-02-29", "2020-02-29T00:00:00Z", true), ("2019-02-29", nil, false), ("2019-04-08T", nil, false),
            ("2019-04-08T17:33", nil, false), ("2019-04-08T17:33:26+01:", nil, false), ("08.04.2019", nil, false),
            ("2019-04-08T17:33:26 Z", nil, false), ("1554744806", nil, false), ("99999-01-01", nil, false),
        ]
    )
    func dates(_ text: String, _ instant: String?, _ isDateOnly: Bool) throws {
        for (key, path) in [
            ("date_created", \Reissue.dateCreated), ("date_issued", \.dateIssued),
            ("valid_from", \.validFrom), ("valid_till", \.validTill),
        ] {
            let row = try reissue("{\"id\":1,\"\(key)\":\"\(text)\"}")
            #expect(row[keyPath: path]?.text == JSONString(text))
            #expect(row[keyPath: path]?.instant?.description == instant)
            #expect(row[keyPath: path]?.isDateOnly == isDateOnly)
            #expect(row.notes.isEmpty)
        }
    }

    @Test(
        "the zero date of a database is no date",
        arguments: ["0000-00-00", "0000-00-00 00:00:00", " 0000-00-00T00:00:00Z"])
    func zeroDate(_ text: String) throws {
        let row = try reissue("{\"id\":1,\"date_issued\":\"\(text)\"}")
        #expect(row.dateIssued == nil)
        #expect(row.notes.map(\.kind) == [.unreadable(found: "zero date", expected: "date")])
    }

    @Test(
        "a status is normalised, and an unknown one counts as active",
        arguments: [
            ("issued", "issued", true), ("Issued", "issued", true), (" reissue pending ", "reissue_pending", true),
            ("needs-csr", "needs_csr", true), ("REJECTED", "rejected", false), ("canceled", "canceled", false),
            ("cancelled", "cancelled", false), ("denied", "denied", false), ("revoked", "revoked", false),
            ("expired", "expired", false), ("quantum_hold", "quantum_hold", true),
        ]
    )
    func status(_ text: String, _ normalised: String, _ isActive: Bool) throws {
        let status = try #require(try reissue("{\"status\":\"\(text)\"}").status)
        #expect(status.rawValue == normalised)
        #expect(status.isActive == isActive)
        #expect(status.isKnown == (normalised != "quantum_hold"))
    }

    @Test("both spellings of a person's names are read, the documented one first")
    func names() throws {
        let other = try reissue("{\"id\":1,\"first_name\":\"A\",\"last_name\":\"B\"}")
        #expect(other.firstName == "A")
        #expect(other.lastName == "B")
        let both = try reissue(
            "{\"id\":1,\"first_name\":\"A\",\"firstname\":\"C\",\"lastname\":\"D\",\"last_name\":\"B\"}")
        #expect(both.firstName == "C")
        #expect(both.lastName == "D")
        #expect(both.unknownKeys.isEmpty)
    }

    @Test(
        "the bytes of a CSR are kept as written, blank ones too",
        arguments: [
            ("\"\"", []), ("\" \"", [0x20]), ("\"a\\r\\nb\\/c\\u002B\"", Array("a\r\nb/c+".utf8)), ("null", nil),
            ("\"\\uD800\"", [0xED, 0xA0, 0x80]), ("12", [0x31, 0x32]), ("[]", nil),
        ] as [(String, [UInt8]?)])
    func csr(_ json: String, _ octets: [UInt8]?) throws {
        #expect(try reissue("{\"id\":1,\"csr\":\(json)}").csr == octets)
    }

    @Test(
        "the authority is its name, else its id",
        arguments: [
            ("{\"id\":\"DF36\",\"name\":\"CA\"}", "CA"), ("{\"id\":\"DF36\"}", "DF36"), ("{\"id\":5}", "5"),
            ("{}", nil),
            ("\"CA\"", "CA"), ("null", nil), ("{\"name\":\"A\",\"name\":\"B\"}", nil),
            ("{\"name\":\"A\",\"name\":\"A\"}", "A"),
        ] as [(String, String?)])
    func authority(_ json: String, _ name: String?) throws {
        #expect(try reissue("{\"id\":1,\"ca_cert\":\(json)}").caCertificate == name.map { JSONString($0) })
    }

    @Test("known extra keys are no unknown keys, and an unknown one is listed once")
    func unknownKeys() throws {
        let row = try reissue(
            """
            {"id":1,"new_field":1,"organization":{},"server_platform":{"id":-1},"cert_validity":{"years":1},"ca_cert_id":"X",
             "sub_id":"1","public_id":"P","organization_units":[],"product":{},"new_field":1,"ID":2}
            """
        )
        #expect(row.unknownKeys == ["new_field", "ID"])
        #expect(row.notes.map(\.kind) == [.duplicateKey(valuesEqual: true)])
        #expect(row.notes.map(\.field) == [nil])
    }

    @Test("ill-formed text is kept and marked")
    func illFormed() throws {
        let row = try reissue("{\"id\":1,\"common_name\":\"\\uD800\",\"dns_names\":[\"a\\u0000b\"]}")
        #expect(row.commonName == JSONString(utf8: [0xED, 0xA0, 0x80], isWellFormed: false))
        #expect(row.dnsNames == ["a\u{0}b"])
    }
}
