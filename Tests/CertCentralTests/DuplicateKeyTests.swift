// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import JSONReader
import Testing

@Suite("Keys that stand twice")
struct DuplicateKeyTests {
    @Test("equal values keep the field, and the second one is noted where it stands")
    func equalValues() throws {
        let list = try ReissueList(json: Array("[{\"id\":1,\n \"key_size\":2048,\n \"key_size\": 2.048e3}]".utf8))
        guard case .reissue(let row) = list.element(at: 0) else {
            Issue.record("no reissue")
            return
        }
        #expect(row.keySize == 2_048)
        #expect(row.notes.map(\.kind) == [.duplicateKey(valuesEqual: true)])
        #expect(row.notes.map(\.field) == [.keySize])
        #expect(row.notes.map(\.key) == ["key_size"])
        #expect(row.notes.map(\.position) == [SourcePosition(line: 3, column: 14)])
    }

    @Test("unequal values make any field absent", arguments: ReissueField.allCases)
    func unequalValues(_ field: ReissueField) throws {
        let row = try reissue(
            "{\"product\":0,\"id\":1,\"csr\":\"x\",\"\(field.rawValue)\":\"1\",\"\(field.rawValue)\":\"2\"}")
        let values: [Any?] = [
            row.orderID, row.thumbprint, row.serialNumber, row.commonName, row.dnsNames, row.status, row.dateCreated,
            row.dateIssued, row.validFrom, row.validTill, row.daysRemaining, row.keySize, row.isArchived, row.userID,
            row.email, row.emails, row.firstName, row.lastName, row.receiptID, row.purchasedDNSNames,
            row.purchasedWildcardNames, row.signatureHash, row.caCertificate,
        ]
        #expect(values.allSatisfy { $0 == nil })
        #expect((row.id == nil) == (field == .id))
        #expect((row.csr == nil) == (field == .csr))
        #expect(row.notes.filter { $0.field == field }.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }

    @Test("one differing value among many is enough", arguments: [[1, 1, 2], [1, 2, 1], [2, 1, 1], [1, 2, 3]])
    func three(_ values: [Int]) throws {
        let members = values.map { "\"key_size\":\($0)" }.joined(separator: ",")
        let row = try reissue("{\"id\":1,\(members)}")
        #expect(row.keySize == nil)
        #expect(row.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }

    @Test("a key spelled with an escape is the same key")
    func escapedKey() throws {
        let row = try reissue("{\"id\":1,\"\\u0069d\":2}")
        #expect(row.id == nil)
        #expect(row.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }

    @Test("a value of another type is unequal")
    func otherType() throws {
        let row = try reissue("{\"id\":1,\"common_name\":\"a\",\"common_name\":null}")
        #expect(row.commonName == nil)
        #expect(row.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }

    @Test("certificates twice gives the rows of both, and a note")
    func certificatesTwice() throws {
        let list = try ReissueList(
            json: Array("{\"certificates\":[{\"id\":1},{\"id\":2}],\n\"certificates\":[{\"id\":3}]}".utf8))
        #expect(list.count == 3)
        #expect(list.indices.map(list.pointer(at:)) == ["/certificates/0", "/certificates/1", "/certificates/0"])
        #expect(list.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
        #expect(list.notes.map(\.key) == ["certificates"])
        #expect(list.notes.map(\.position) == [SourcePosition(line: 2, column: 16)])
    }

    @Test("an order id that contradicts itself is none")
    func orderIDTwice() throws {
        let equal = try ReissueList(json: Array("{\"order_id\":5,\"certificates\":[],\"order_id\":5}".utf8))
        #expect(equal.orderID == 5)
        #expect(equal.notes.map(\.kind) == [.duplicateKey(valuesEqual: true)])
        let unequal = try ReissueList(
            json: Array("{\"order_id\":5,\"certificates\":[],\"order_id\":6,\"order_id\":5}".utf8))
        #expect(unequal.orderID == nil)
        #expect(unequal.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }

    @Test("a number of a keyed list twice gives both rows, and a note")
    func numberTwice() throws {
        let list = try ReissueList(
            json: Array("{\"certificates\":{\"1\":{\"id\":1},\"0\":{\"id\":0},\"1\":{\"id\":2}}}".utf8))
        #expect(list.indices.map(list.pointer(at:)) == ["/certificates/0", "/certificates/1", "/certificates/1"])
        #expect(list.notes.map(\.kind) == [.duplicateKey(valuesEqual: false)])
    }
}
