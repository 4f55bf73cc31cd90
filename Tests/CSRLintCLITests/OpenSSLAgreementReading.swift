// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// What the `openssl` command says of a request, in the words of `csrlint`.
struct OpenSSLAgreementReading {
    /// The lines of `openssl req -text`, the subject with dotted identifiers.
    private let text: [String]
    /// The subject's lines with short names.
    private let shortSubject: [String]
    /// The request as a person would paste it: the text, and the PEM after it.
    let armoured: String
    /// The SubjectPublicKeyInfo as DER.
    let publicKey: Data
    private let verdict: String
    private let structure: OpenSSLAgreementStructure

    init(_ file: String) throws {
        let arguments = ["req", "-inform", "DER", "-in", file]
        // Control characters as \XX, all others as UTF-8: no two values look alike.
        let form = ",sep_multiline,utf8,esc_ctrl"
        let whole = try OpenSSLAgreementCommand.run(arguments + ["-text", "-pubkey", "-nameopt", "oid" + form])
        let lines = whole.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        text = Array(lines.drop { $0 != "Certificate Request:" })
        armoured = text.joined(separator: "\n")
        // PEM, as RFC 7468 has it: nothing but base64 between its lines.
        let base64 = lines.drop { $0 != "-----BEGIN PUBLIC KEY-----" }.dropFirst().prefix { !$0.hasPrefix("-") }
        publicKey = try #require(Data(base64Encoded: base64.joined()))
        // The command exits with 0 on a signature that does not hold; only its words tell.
        let words = try OpenSSLAgreementCommand.outcome(arguments + ["-noout", "-verify"]).error
        verdict = words.contains("verify OK") ? "valid" : words.contains("verify failure") ? "invalid" : "unverifiable"
        let short = try OpenSSLAgreementCommand.run(arguments + ["-noout", "-subject", "-nameopt", "sname" + form])
        shortSubject = short.output.split(separator: "\n").dropFirst().map(String.init)
        structure = try OpenSSLAgreementStructure(file)
    }

    var values: OpenSSLAgreementField.Values {
        let subject = Self.pairs(section("        Subject:", until: "        Subject Public Key Info:"))
        let names = OpenSSLAgreementNames(alternativeNames)
        return [
            .version: captures(/^        Version: (?:1 \(0x|Unknown \()(\d+)\)$/),
            .subjectIdentifiers: subject.map(\.type), .subjectValues: subject.map(\.value),
            .subjectTypes: Self.pairs(shortSubject).map(\.type),
            .commonNames: subject.filter { $0.type == "2.5.4.3" }.map(\.value),
            .dnsNames: names.dns, .ipAddresses: names.addresses, .emailAddresses: names.email, .uris: names.uris,
            .otherNames: names.others,
            .keyAlgorithm: algorithm.map { [Self.algorithmNames[$0] ?? $0] } ?? [], .keySize: keySize,
            .curve: curve, .exponent: exponent,
            .signatureAlgorithm: captures(/^    Signature Algorithm: (.*)$/),
            .signatureIdentifier: structure.signature, .verdict: [verdict],
            .attributes: structure.attributes, .requestedExtensions: structure.extensions,
        ]
    }

    /// The lines after one and before another.
    private func section(_ first: String, until last: String) -> [String] {
        Array(text.drop { !$0.hasPrefix(first) }.dropFirst().prefix { $0 != last })
    }

    /// The attributes of a subject, whose relative distinguished names stand a line each.
    private static func pairs(_ lines: [String]) -> [(type: String, value: String)] {
        lines.filter { $0.contains { $0 != " " } }.flatMap {
            $0.trimmingPrefix(while: { $0 == " " }).components(separatedBy: " + ")
        }.map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), Self.unescaped(parts.last ?? ""))
        }
    }

    /// Undoes `\\` and `\0A`.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x5C, let next = rest.first else {
                bytes.append(byte)
                continue
            }
            let code = next == 0x5C ? next : UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            bytes.append(code ?? 0x3F)
            rest = rest.dropFirst(next == 0x5C ? 1 : 2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words of `csrlint` for those of OpenSSL.
    private static let algorithmNames = [
        "rsaEncryption": "RSA", "rsassaPss": "RSA-PSS", "id-ecPublicKey": "EC", "ED25519": "Ed25519", "ED448": "Ed448",
        "dsaEncryption": "DSA",
    ]

    private var algorithm: String? { captures(/^            Public Key Algorithm: (.*)$/).first }

    /// OpenSSL prints no size for an Edwards curve, but the key: eight bits an octet (RFC 8032).
    private var keySize: [String] {
        let size = captures(/^                Public-Key: \((\d+) bit\)$/)
        return size.isEmpty ? ["\(octets(after: "                pub:").count * 8)"] : size
    }

    /// The NIST name where people use it, else OpenSSL's own; a curve by parameters has no name.
    private var curve: [String] {
        let known = captures(/^                NIST CURVE: (P-(?:256|384|521))$/)
        if !known.isEmpty { return known }
        let named = captures(/^                ASN1 OID: (.*)$/)
        return named.isEmpty && !captures(/^                Field Type: (.*)$/).isEmpty ? ["explicit"] : named
    }

    private var exponent: [String] {
        let short = captures(/^                Exponent: (\d+) \(0x[0-9a-f]+\)$/)
        guard short.isEmpty, text.contains("                Exponent:") else { return short }
        return [Self.decimal(octets(after: "                Exponent:"))]
    }

    /// The octets of the lines of hexadecimal after a heading.
    private func octets(after heading: String) -> [UInt8] {
        let lines = text.drop { $0 != heading }.dropFirst().prefix { $0.hasPrefix("                    ") }
        return lines.joined().split { $0 == ":" || $0 == " " }.compactMap { UInt8($0, radix: 16) }
    }

    private static func decimal(_ octets: [UInt8]) -> String {
        var digits = [0]
        for octet in octets {
            var carry = Int(octet)
            for index in digits.indices {
                carry += digits[index] * 256
                digits[index] = carry % 10
                carry /= 10
            }
            while carry > 0 {
                digits.append(carry % 10)
                carry /= 10
            }
        }
        return digits.reversed().map(String.init).joined()
    }

    /// The line of alternative names; nil where there is none.
    private var alternativeNames: String? {
        let heading = "                X509v3 Subject Alternative Name:"
        return text.drop { !$0.hasPrefix(heading) }.dropFirst().first?.trimmingPrefix(while: { $0 == " " }).description
    }

    private func captures(_ pattern: Regex<(Substring, Substring)>) -> [String] {
        text.compactMap { $0.wholeMatch(of: pattern).map { String($0.1) } }
    }
}
#endif
