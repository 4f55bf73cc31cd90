// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("The list of duplicates")
struct DuplicateListTests {
    private func list(_ json: String) throws -> DuplicateList { try DuplicateList(json: Array(json.utf8)) }

    private func duplicate(_ list: DuplicateList, _ index: Int) throws -> DuplicateList.Duplicate {
        guard case .duplicate(let duplicate) = list.element(at: index) else { throw NoReissue(json: "") }
        return duplicate
    }

    @Test("a row as the API answers it, archived as a string")
    func documented() throws {
        let list = try list(
            """
            {"certificates": [{"id": 5, "common_name": "example.com", "dns_names": ["example.com"], "status": "approved",
              "valid_from": "2026-01-02", "valid_till": "2027-01-02", "csr": "c", "archived": "1", "key_size": 2048,
              "server_platform": {"id": 2, "name": "Apache", "install_url": "http:\\/\\/x", "csr_url": "http:\\/\\/y"},
              "signature_hash": "sha256", "ca_cert_id": "DF36", "sub_id": "001", "public_id": "P1"}]}
            """)
        #expect(list.count == 1)
        let row = try duplicate(list, 0)
        #expect(row.common.id == 5 && row.common.isArchived == true && row.common.signatureHash == "sha256")
        #expect(row.common.status == ReissueStatus(rawValue: "approved"))
        #expect(row.common.validFrom?.text == "2026-01-02")
        #expect(row.serverPlatform?.id == 2 && row.serverPlatform?.name == "Apache")
        #expect(row.authorityID == "DF36" && row.subID == "001" && row.publicID == "P1")
        #expect(row.common.unknownKeys.isEmpty)
    }

    @Test(
        "each row keeps its own fields, whatever the shape of the list",
        arguments: [
            #"[{"id":1,"sub_id":"1"},{"id":2,"sub_id":"2"},{"id":3,"sub_id":"3"}]"#,
            #"{"certificates":[{"id":1,"sub_id":"1"}],"certificates":[{"id":2,"sub_id":"2"},{"id":3,"sub_id":"3"}]}"#,
            #"{"certificates":{"10":{"id":3,"sub_id":"3"},"0":{"id":1,"sub_id":"1"},"2":{"id":2,"sub_id":"2"}}}"#,
        ])
    func shapes(_ json: String) throws {
        let list = try list(json)
        #expect(list.count == 3)
        for index in list.indices {
            let row = try duplicate(list, index)
            #expect(row.common.id == Int64(index) + 1)
            #expect(row.subID == "\(index + 1)")
        }
    }

    @Test("a field that contradicts itself is absent, and a row that is none is reported")
    func tolerance() throws {
        let list = try list(#"[{"id":1,"sub_id":"1","sub_id":"2","public_id":5,"ca_cert_id":[]},7,{"x":1}]"#)
        let row = try duplicate(list, 0)
        #expect(row.subID == nil && row.publicID == "5" && row.authorityID == nil && row.serverPlatform == nil)
        for index in 1...2 {
            guard case .undecodable(let reason) = list.element(at: index) else { throw NoReissue(json: "") }
            #expect(reason.hasPrefix("the element is"))
        }
    }

    @Test(
        "what is no list is refused as for reissues",
        arguments: [
            ("{}", CertCentralError.Kind.badShape), (#"{"certificates":null}"#, .badShape), ("", .badShape),
            ("<html>", .badJSON), (#"{"certificates":[],"errors":[{"code":"access_denied"}]}"#, .forbidden),
        ])
    func refused(_ json: String, _ kind: CertCentralError.Kind) {
        #expect(throws: CertCentralError(kind, "")) { try list(json) }
    }
}
