// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
extension OpenSSLAgreementRequest {
    /// What `openssl req -new` never writes.
    static let pieceByPiece: [Self] =
        ([
            ("universal", OpenSSLAgreementPieces(subject: [("2.5.4.3", "UNIV:exämple 例 🔒")])),
            ("numeric", .init(subject: [("2.5.4.5", "NUMERIC:0123 456"), ("2.5.4.3", "UTF8:example.com")])),
            ("ia5", .init(subject: [("2.5.4.3", "IA5:example.com"), ("2.5.4.10", "IA5:a@b_c")])),
            ("t61", .init(subject: [("2.5.4.3", "T61:exämple"), ("2.5.4.10", "T61:plain")])),
            ("bmp", .init(subject: [("2.5.4.3", "BMP:exämple 例"), ("2.5.4.10", "BMP:plain")])),
            ("printable", .init(subject: [("2.5.4.3", "PRINTABLE:example.com"), ("2.5.4.6", "PRINTABLE:us")])),
            ("empty-values", .init(subject: [("2.5.4.3", "UTF8:"), ("2.5.4.10", "PRINTABLE:"), ("2.5.4.11", "BMP:")])),
            ("huge-arc", .init(subject: [("2.999.4294967296.1", "UTF8:x"), ("2.5.4.3", "UTF8:example.com")])),
            ("version-1", .init(subject: [("2.5.4.3", "UTF8:example.com")], version: 1)),
            ("version-2", .init(subject: [("2.5.4.3", "UTF8:example.com")], version: 2)),
            (
                "other-attributes",
                .init(
                    subject: [("2.5.4.3", "UTF8:example.com")],
                    attributes: """
                        a = SEQUENCE:a
                        b = SEQUENCE:b
                        [a]
                        type = OID:1.3.6.1.4.1.311.13.2.3
                        values = SET:a_values
                        [a_values]
                        value = IA5:10.0.19045.2
                        [b]
                        type = OID:1.3.6.1.4.1.311.21.20
                        values = SET:b_values
                        [b_values]
                        value = SEQUENCE:client
                        [client]
                        number = INTEGER:5
                        machine = UTF8:HOST
                        """
                )
            ),
            ("microsoft-request", extensionRequests(["1.3.6.1.4.1.311.2.1.14"], ["IMPLICIT:2,IA5:a.example.com"])),
            (
                "two-requests",
                extensionRequests(
                    ["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"],
                    ["IMPLICIT:2,IA5:a.example.com", "IMPLICIT:2,IA5:b.example.com"])
            ),
            ("edi-party", extensionRequests(["1.2.840.113549.1.9.14"], ["IMPLICIT:5,SEQUENCE:party"])),
            ("x400-address", extensionRequests(["1.2.840.113549.1.9.14"], ["IMPLICIT:3,SEQUENCE:address"])),
        ] as [(String, OpenSSLAgreementPieces)]).map { (name: String, pieces: OpenSSLAgreementPieces) in
            Self(name: "pieces-\(name)", pieces: pieces)
        }

    /// Attributes that ask for a subject alternative name each.
    private static func extensionRequests(_ types: [String], _ names: [String]) -> OpenSSLAgreementPieces {
        let sections = zip(types, names).enumerated().map { index, request in
            """
            [attribute\(index)]
            type = OID:\(request.0)
            values = SET:values\(index)
            [values\(index)]
            value = SEQUENCE:extensions\(index)
            [extensions\(index)]
            extension = SEQUENCE:extension\(index)
            [extension\(index)]
            type = OID:2.5.29.17
            value = OCTWRAP,SEQUENCE:names\(index)
            [names\(index)]
            name = \(request.1)
            """
        }
        let attributes = types.indices.map { "attribute\($0) = SEQUENCE:attribute\($0)" }
        let names = "[party]\nname = EXPLICIT:1,UTF8:party\n[address]\nattributes = SEQUENCE:standard\n[standard]"
        return OpenSSLAgreementPieces(
            subject: [("2.5.4.3", "UTF8:example.com")],
            attributes: (attributes + sections + [names]).joined(separator: "\n"))
    }
}
#endif
