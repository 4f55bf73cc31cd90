// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// A request put together from pieces, for what `openssl req -new` never writes: signed with an Ed25519 key.
struct OpenSSLAgreementPieces {
    /// The attributes of the subject, one a relative distinguished name: the type, and the value in the words of
    /// ASN1_generate_nconf(3), such as `UTF8:text`.
    var subject: [(type: String, value: String)] = []
    /// The version's number.
    var version = 0
    /// The lines of the section `attributes`, and the sections that they name.
    var attributes = ""

    /// Makes the request, as DER.
    func make(_ file: String, key: String) throws {
        let folder = try TemporaryFolder()
        let (info, signature) = ("\(folder.path)/info.der", "\(folder.path)/signature")
        let spki = "\(folder.path)/spki.der"
        try OpenSSLAgreementCommand.run(["pkey", "-in", key, "-pubout", "-outform", "DER", "-out", spki])
        // RFC 8410, 4: the 32 octets of the key end its SubjectPublicKeyInfo.
        let point = Self.hexadecimal(try Data(contentsOf: URL(filePath: spki)).suffix(32))
        try generate(info, "asn1 = SEQUENCE:info", point: point, folder)
        try OpenSSLAgreementCommand.run(
            ["pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", info, "-out", signature])
        let octets = Self.hexadecimal(try Data(contentsOf: URL(filePath: signature)))
        let whole = """
            asn1 = SEQUENCE:request
            [request]
            info = SEQUENCE:info
            algorithm = SEQUENCE:algorithm
            signature = FORMAT:HEX,BITSTRING:\(octets)
            """
        try generate(file, whole, point: point, folder)
    }

    private func generate(_ file: String, _ head: String, point: String, _ folder: TemporaryFolder) throws {
        let names = subject.indices.map { "n\($0) = SET:set\($0)" }.joined(separator: "\n")
        let sets = subject.enumerated().map { index, attribute in
            """
            [set\(index)]
            pair = SEQUENCE:pair\(index)
            [pair\(index)]
            type = OID:\(attribute.type)
            value = FORMAT:UTF8,\(attribute.value)
            """
        }
        let text = """
            \(head)
            [info]
            version = INTEGER:\(version)
            subject = SEQUENCE:name
            key = SEQUENCE:key
            attributes = IMPLICIT:0,SET:attributes
            [key]
            algorithm = SEQUENCE:algorithm
            point = FORMAT:HEX,BITSTRING:\(point)
            [algorithm]
            type = OID:ED25519
            [name]
            \(names)
            \(sets.joined(separator: "\n"))
            [attributes]
            \(attributes)
            """
        try folder.write(text, to: "pieces.cnf")
        try OpenSSLAgreementCommand.run(
            ["asn1parse", "-genconf", "\(folder.path)/pieces.cnf", "-noout", "-out", file])
    }

    private static func hexadecimal(_ bytes: Data) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
#endif
