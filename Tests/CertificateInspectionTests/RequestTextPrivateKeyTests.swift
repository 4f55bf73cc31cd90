// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Foundation
import Testing

@Suite struct RequestTextPrivateKeyTests {
    /// Ways to write armoured text, damaged ones among them.
    private static let writings: [(name: String, write: @Sendable (String) -> String)] = [
        ("as it is", { $0 }),
        ("on one line", { $0.replacing("\n", with: "") }),
        ("CRLF", { $0.replacing("\n", with: "\r\n") }),
        ("CR alone", { $0.replacing("\n", with: "\r") }),
        ("escaped line ends", { $0.replacing("\n", with: #"\n"#) }),
        ("spaces for newlines", { $0.replacing("\n", with: " ") }),
        ("quoted", { "b'" + $0.replacing("\n", with: #"\n"#) + "'" }),
        ("without END", { $0.split(separator: "\n").dropLast().joined(separator: "\n") }),
        ("without BEGIN", { $0.split(separator: "\n").dropFirst().joined(separator: "\n") }),
        ("cut in its base64", { String($0.prefix(150)) }),
        ("with foreign characters", { $0.replacing("Q", with: "!") }),
        ("plus signs lost", { $0.replacing("+", with: " ") }),
        ("four hyphens", { $0.replacing("-----", with: "----") }),
        ("dashes of a word processor", { $0.replacing("-----", with: "\u{2014}\u{2014}-") }),
        ("small letters", { $0.replacing("PRIVATE KEY", with: "private key") }),
        ("percent-encoded", { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }),
        (
            "form-encoded",
            {
                ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "").replacing("%20", with: "+")
            }
        ),
        ("labelled a request", { $0.replacing(/(BEGIN|END) [A-Z ]+/) { "\($0.output.1) CERTIFICATE REQUEST" } }),
        ("labelled unknown", { $0.replacing(/(BEGIN|END) [A-Z ]+/) { "\($0.output.1) SOMETHING ELSE" } }),
        ("without armour", { $0.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n") }),
        ("base64 twice", { Data($0.utf8).base64EncodedString() }),
        ("in outer text of a request", { "Mail\n" + $0.replacing("-----", with: "--") }),
    ]

    @Test("A private key in PEM is one in every writing, and none of it is kept", arguments: writings.map(\.name))
    func privateKeys(name: String) throws {
        let write = try #require(Self.writings.first { $0.name == name }?.write)
        for (form, pem) in try RequestTextSamples.shared.get().privateKeys {
            let isEncrypted = pem.contains("Proc-Type")
            if isEncrypted, ["labelled a request", "labelled unknown", "without armour"].contains(name) { continue }
            let text = RequestText(Array(write(pem).utf8))
            expectOnlyPrivateKeys(text, "\(form), \(name)")
            expectNothingKept(text, of: pem)
        }
    }

    @Test("A private key in DER is one, raw, in base64, and cut short")
    func privateKeyDERs() throws {
        for (form, der) in try RequestTextSamples.shared.get().privateKeyDERs {
            let base64 = Data(der).base64EncodedString()
            if form != "OpenSSH" { expectOnlyPrivateKeys(RequestText(der), "\(form), raw") }
            expectOnlyPrivateKeys(RequestText(Array(base64.utf8)), "\(form), base64")
            expectOnlyPrivateKeys(RequestText(Array(base64.prefix(64).utf8)), "\(form), cut")
            for label in ["CERTIFICATE REQUEST", "CERTIFICATE", "PUBLIC KEY", "SOMETHING"] {
                let pem = "-----BEGIN \(label)-----\n\(base64)\n-----END \(label)-----"
                expectOnlyPrivateKeys(RequestText(Array(pem.utf8)), "\(form), \(label)")
                expectNothingKept(RequestText(Array(pem.utf8)), of: pem)
            }
        }
    }

    @Test("A request beside a private key is read, and the key is dropped")
    func besideRequest() throws {
        let samples = try RequestTextSamples.shared.get()
        let key = try #require(samples.privateKeys["SEC 1"])
        let parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
        for pem in [parameters + key + samples.request.pem, key + samples.request.pem, samples.request.pem + key] {
            let text = RequestText(Array(pem.utf8))
            #expect(text.blocks.contains { if case .privateKey = $0.content { true } else { false } })
            #expect(
                text.blocks.contains {
                    if case .request(let der) = $0.content { der == samples.request.der } else { false }
                }
            )
            expectNothingKept(text, of: key)
        }
    }

    @Test("A damaged private key is told in the text beside a sound request, and in the block of a damaged one")
    func damagedBesideRequest() throws {
        let samples = try RequestTextSamples.shared.get()
        let key = try #require(samples.privateKeys["SEC 1"]).replacing("-----BEGIN", with: "---BEGIN")
            .replacing("-----END", with: "---END")
        let cutRequest = String(samples.request.pem.prefix(300)) + "!\n"
        for pem in [key + samples.request.pem, samples.request.pem + key, cutRequest + key] {
            let text = RequestText(Array(pem.utf8))
            #expect(text.blocks.contains { if case .privateKey = $0.content { true } else { false } })
            expectNothingKept(text, of: key)
        }
    }

    /// Ways to write base64 without armour round a request.
    private static let bareWritings: [(name: String, write: @Sendable (_ key: String, _ request: String) -> String)] = [
        ("before", { $0 + "\n" + $1 }), ("behind", { $1 + $0 }), ("behind prose", { $1 + "Here is my key\n" + $0 }),
        ("in one line with prose", { "my key: " + $0.replacing("\n", with: "") + "\n" + $1 }),
        ("quoted as in a mail", { $1 + "> " + $0.replacing("\n", with: "\n> ") }),
        ("as a value", { "key=\"" + $0.replacing("\n", with: #"\n"#) + "\"\n" + $1 }),
        ("with escaped slashes", { $1 + $0.replacing("/", with: #"\/"#) }),
        ("with escaped line ends", { $1 + #"\n"# + $0.replacing("\n", with: #"\n"#) }),
        ("base64 twice", { $1 + Data("-----BEGIN PRIVATE KEY-----\n\($0)".utf8).base64EncodedString() }),
    ]

    @Test("A private key without armour is told in the text round a request", arguments: bareWritings.map(\.name))
    func bareBesideRequest(name: String) throws {
        let samples = try RequestTextSamples.shared.get()
        let write = try #require(Self.bareWritings.first { $0.name == name }?.write)
        for (form, der) in samples.privateKeyDERs {
            let options: Data.Base64EncodingOptions = [.lineLength64Characters, .endLineWithLineFeed]
            let base64 = Data(der).base64EncodedString(options: options)
            let text = RequestText(Array(write(base64, samples.request.pem).utf8))
            let isFound = text.blocks.contains { if case .privateKey = $0.content { true } else { false } }
            #expect(isFound, "\(form), \(name)")
            let isRead = text.blocks.contains {
                if case .request(let der) = $0.content { der == samples.request.der } else { false }
            }
            #expect(isRead, "\(form), \(name)")
            #expect(text.blocks.count == 2)
            // Not to be taken for base64 as a whole: the public half stands in the request as well.
            expectNothingKept(text, of: base64 + "\n!")
        }
    }

    @Test("Public objects without armour in the text round a request are no private keys")
    func publicBesideRequest() throws {
        let samples = try RequestTextSamples.shared.get()
        let others = [
            samples.certificate, samples.publicKey, samples.rsaPublicKey, samples.pkcs7, samples.otherRequests[0],
        ]
        for other in others {
            let text = RequestText(Array((Data(other.der).base64EncodedString() + "\n" + samples.request.pem).utf8))
            #expect(text.blocks.count == 1)
            #expect(text.hasOuterText)
        }
    }

    @Test("Words about private keys do not make one")
    func words() throws {
        let pem =
            "Never send your private key, -- the admin\nSubject: CN = PRIVATE KEY Ltd\n"
            + (try RequestTextSamples.shared.get().request.pem)
        let text = RequestText(Array(pem.utf8))
        #expect(text.blocks.count == 1)
        #expect(text.hasOuterText)
    }

    private func expectOnlyPrivateKeys(_ text: RequestText, _ comment: Comment) {
        #expect(!text.blocks.isEmpty, comment)
        for block in text.blocks {
            if case .privateKey = block.content { continue }
            Issue.record("\(block.content): \(comment)")
        }
    }

    /// No eight characters of the key's base64 in a row, nor four bytes of its DER, may be found in the result.
    private func expectNothingKept(_ text: RequestText, of pem: String) {
        var dumped = ""
        dump(text, to: &dumped)
        let all = dumped + String(describing: text)
        for line in pem.split(separator: "\n") where line.count > 16 && !line.contains("-") && !line.contains(" ") {
            for start in stride(from: 0, to: line.count - 8, by: 8) {
                #expect(!all.contains(line.dropFirst(start).prefix(8)))
            }
        }
        for block in text.blocks {
            switch block.content {
            case .privateKey, .pkcs7, .other, .undecodable: break
            case .request(let der), .certificate(let der), .publicKey(let der):
                let kept = Data(der)
                let body = pem.split(separator: "\n").filter { !$0.contains("-") && !$0.contains(" ") }.joined()
                guard let secret = Data(base64Encoded: body), secret.count > 80 else { continue }
                #expect(kept.range(of: secret.suffix(16)) == nil)
                #expect(kept.range(of: secret[48..<64]) == nil)
            }
        }
    }
}
