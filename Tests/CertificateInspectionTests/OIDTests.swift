// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLintOpenSSL
import Testing

@testable import CertificateInspection

@Suite("Object identifiers")
struct OIDTests {
    @Test(
        "have a dotted form, for arcs of any size",
        arguments: [
            ("0.0", [0]), ("1.39", [79]), ("2.0", [80]), ("2.39", [119]), ("2.47", [127]), ("2.48", [0x81, 0]),
            ("2.999.3", [0x88, 0x37, 3]), ("1.2.840.113549", [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D]),
            ("2.5.4.3", [0x55, 4, 3]),
            ("1.2.18446744073709551615", [0x2A, 0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
        ] as [(String, [UInt8])])
    func dotted(_ text: String, _ octets: [UInt8]) {
        #expect(OID(contentOctets: octets).description == text)
        #expect(OID(dotted: text)?.contentOctets == octets)
    }

    @Test("agree with OpenSSL on arcs beyond 64 bits", arguments: [8, 9, 10, 16, 17, 31, 100])
    func largeArcs(_ count: Int) {
        for first in [[0x2A], []] as [[UInt8]] {
            let octets = first + [0x83] + [UInt8](repeating: 0xA5, count: count) + [0x7E]
            #expect(OID(contentOctets: octets).description == Self.dottedByOpenSSL(octets))
        }
    }

    @Test(
        "that are none are refused",
        arguments: [
            "", "1", "1.", ".1", "3.1", "1.40", "0.40", "1.2.", "1..2", "01.2", "1.02", "1.-2", "1.2.a", " 1.2",
            "1.2.18446744073709551616", "2.18446744073709551615",
        ])
    func refused(_ text: String) {
        #expect(OID(dotted: text) == nil)
    }

    @Test("that are malformed or very long are described by their length")
    func malformed() {
        for octets in [[], [0x80, 1], [0x2A, 0x86], [UInt8](repeating: 0xFF, count: 4_000_000) + [1]] {
            #expect(OID(contentOctets: octets).description == "(object identifier of \(octets.count) octets)")
        }
    }

    @Test("have the names that OpenSSL gives them")
    func names() throws {
        for row in OID.nameTable {
            let nid = unsafe OBJ_txt2nid(row.dotted)
            try #require(nid != NID_undef, "\(row.dotted)")
            #expect(unsafe String(cString: OBJ_nid2sn(nid)) == row.short)
            #expect(unsafe String(cString: OBJ_nid2ln(nid)) == row.long)
            let oid = try #require(OID(dotted: row.dotted))
            #expect(oid.shortName == row.short)
            #expect(oid.longName == row.long)
            let object = unsafe OBJ_nid2obj(nid)
            let octets = unsafe Array(UnsafeBufferPointer(start: OBJ_get0_data(object), count: OBJ_length(object)))
            #expect(oid.contentOctets == octets)
        }
    }

    @Test("read from bytes are those bytes, shared or not")
    func sharing() {
        for row in OID.nameTable {
            guard let oid = OID(dotted: row.dotted) else { continue }
            let padded = [1, 2] + oid.contentOctets + [3]
            #expect(OID(sharing: padded, 2..<(padded.count - 1)) == oid)
        }
        #expect(OID(sharing: [0x55, 4, 0x83], 0..<3).contentOctets == [0x55, 4, 0x83])
        #expect(OID(sharing: [0x55, 5, 3], 0..<3).contentOctets == [0x55, 5, 3])
        #expect(OID(sharing: [], 0..<0).contentOctets.isEmpty)
    }

    @Test("of curves carry OpenSSL's name and field size")
    func curves() throws {
        var count = EC_get_builtin_curves(nil, 0)
        var list = unsafe [EC_builtin_curve](repeating: EC_builtin_curve(), count: count)
        count = unsafe EC_get_builtin_curves(&list, count)
        var compared = 0
        for index in 0..<count {
            let nid = unsafe list[index].nid
            let object = unsafe OBJ_nid2obj(nid)
            guard unsafe OBJ_length(object) > 0 else { continue }
            let octets = unsafe Array(UnsafeBufferPointer(start: OBJ_get0_data(object), count: OBJ_length(object)))
            let curve = try #require(NamedCurve.named(OID(contentOctets: octets)))
            let group = unsafe EC_GROUP_new_by_curve_name(nid)
            defer { unsafe EC_GROUP_free(group) }
            #expect(curve.fieldBits == Int(unsafe EC_GROUP_get_degree(group)))
            let nist = ["prime256v1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"]
            let name = unsafe String(cString: OBJ_nid2sn(nid))
            #expect(curve.name == nist[name] ?? name)
            compared += 1
        }
        #expect(compared > 10)
    }

    private static func dottedByOpenSSL(_ octets: [UInt8]) -> String {
        let der = DEREncoding.element(DERTag.objectIdentifier, octets)
        return unsafe der.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            let object = unsafe d2i_ASN1_OBJECT(nil, &cursor, buffer.count)
            defer { unsafe ASN1_OBJECT_free(object) }
            var text = [CChar](repeating: 0, count: 1024)
            let length = unsafe OBJ_obj2txt(&text, 1024, object, 1)
            return String(decoding: text.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
