// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Foundation
import Testing

@Suite struct RequestTextBlocksTests {
    @Test("A bundle gives every request in order, with its offset and line")
    func bundle() throws {
        let samples = try RequestTextSamples.shared.get()
        let requests = [samples.request] + samples.otherRequests
        let pem = requests.map(\.pem).joined(separator: "\n")
        for lineEnd in ["\n", "\r\n", "\r"] {
            let written = pem.replacing("\n", with: lineEnd)
            let text = RequestText(Array(written.utf8))
            #expect(ders(text) == requests.map(\.der))
            var line = 1
            for (block, request) in zip(text.blocks, requests) {
                #expect(block.line == line)
                #expect(Array(written.utf8)[block.offset...].starts(with: "-----BEGIN".utf8))
                line += request.pem.filter { $0 == "\n" }.count + 1
            }
            #expect(!text.hasOuterText)
        }
    }

    @Test("A bundle on one line is read as well")
    func bundleOnOneLine() throws {
        let samples = try RequestTextSamples.shared.get()
        let requests = [samples.request] + samples.otherRequests
        let text = RequestText(Array(requests.map { $0.pem.replacing("\n", with: "") }.joined().utf8))
        #expect(ders(text) == requests.map(\.der))
        #expect(text.repairs == [.singleLine])
        #expect(text.blocks.map(\.line) == [1, 1, 1])
    }

    @Test("What had to be repaired stands with the block that needed it, and what the whole text needed with each")
    func repairsOfBlocks() throws {
        let samples = try RequestTextSamples.shared.get()
        let (first, second) = (samples.request.pem, samples.otherRequests[0].pem)
        let flat = second.replacing("\n", with: "")
        #expect(RequestText(Array((first + flat).utf8)).blocks.map(\.repairs) == [[], [.singleLine]])
        #expect(RequestText(Array((flat + "\n" + first).utf8)).blocks.map(\.repairs) == [[.singleLine], []])
        let indented = "  " + second.replacing("\n", with: "\n  ")
        #expect(RequestText(Array((first + indented).utf8)).blocks.map(\.repairs) == [[], [.indentation]])
        let marked = RequestText(Array(("\u{FEFF}" + first + second).utf8))
        #expect(marked.blocks.map(\.repairs) == [[.byteOrderMark], []])
        let quoted = RequestText(Array(("\"" + first + flat + "\"").utf8))
        #expect(quoted.blocks.map(\.repairs) == [[.quotes], [.quotes, .singleLine]])
        #expect(quoted.repairs == [.quotes, .singleLine])
        let wide = RequestText([0xFF, 0xFE] + (first + flat).utf8.flatMap { [$0, 0] })
        #expect(wide.blocks.map(\.repairs) == [[.utf16], [.singleLine, .utf16]])
    }

    @Test("One damaged block does not hide the others")
    func damagedBlock() throws {
        let samples = try RequestTextSamples.shared.get()
        let (first, second) = (samples.request, samples.otherRequests[0])
        let cut = first.pem.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n"
        let text = RequestText(Array((first.pem + cut + second.pem).utf8))
        #expect(text.blocks.count == 3)
        #expect(ders(text) == [first.der, second.der])
        #expect(errors(text).map(\.code) == [.missingEnd])
    }

    @Test("The listing of openssl req -text is outer text, and its request is read at its line")
    func listing() throws {
        let request = try RequestTextSamples.shared.get().request
        let listing = try openssl(["req", "-text"], Array(request.pem.utf8))
        let text = RequestText(listing)
        #expect(ders(text) == [request.der])
        #expect(text.hasOuterText)
        #expect(text.repairs.isEmpty)
        let line = String(decoding: listing, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.hasPrefix("-----BEGIN") }
        #expect(text.blocks.first?.line == line.map { $0 + 1 })
    }

    @Test("A forwarded message is outer text")
    func forwardedMessage() throws {
        let request = try RequestTextSamples.shared.get().request
        let text = RequestText(Array(("-----Begin forwarded message-----\nHello, see below.\n" + request.pem).utf8))
        #expect(ders(text) == [request.der])
        #expect(text.blocks.count == 1)
        #expect(text.hasOuterText)
    }

    @Test("Other objects are told by their shape, whatever their label says")
    func otherObjects() throws {
        let samples = try RequestTextSamples.shared.get()
        let objects: [(kind: String, der: [UInt8], pem: String)] = [
            ("certificate", samples.certificate.der, samples.certificate.pem),
            ("publicKey", samples.publicKey.der, samples.publicKey.pem),
            ("publicKey", samples.rsaPublicKey.der, samples.rsaPublicKey.pem),
            ("pkcs7", samples.pkcs7.der, samples.pkcs7.pem),
            ("other X509 CRL", samples.revocationList.der, samples.revocationList.pem),
            ("request", samples.request.der, samples.request.pem),
        ]
        for (expected, der, pem) in objects {
            let base64 = Data(der).base64EncodedString()
            let relabelled = ["CERTIFICATE REQUEST", "CERTIFICATE", "PUBLIC KEY", "PKCS7", "X509 CRL"].map {
                Array("-----BEGIN \($0)-----\n\(base64)\n-----END \($0)-----".utf8)
            }
            for written in [Array(pem.utf8), Array(base64.utf8), der] + relabelled {
                let text = RequestText(written)
                #expect(text.blocks.map { kind($0.content) } == [expected])
                if let kept = bytes(of: text) { #expect(kept == der) }
            }
        }
        let trusted = RequestText(Array(samples.trustedCertificate.utf8))
        #expect(trusted.blocks.map { kind($0.content) } == ["certificate"])
    }

    @Test("Parameters are no keys, though they look alike")
    func parameters() throws {
        let curve = try openssl(["ecparam", "-name", "prime256v1", "-param_enc", "explicit"])
        let group = try openssl(["genpkey", "-genparam", "-algorithm", "DH", "-pkeyopt", "group:ffdhe2048"])
        let old = try openssl(["dhparam", "-outform", "PEM"], group)
        #expect(RequestText(curve).blocks.map { kind($0.content) } == ["other EC PARAMETERS"])
        #expect(RequestText(old).blocks.map { kind($0.content) } == ["other DH PARAMETERS"])
    }

    @Test("The encoding of a public key is told")
    func publicKeyEncoding() throws {
        let samples = try RequestTextSamples.shared.get()
        #expect(RequestText.PublicKeyEncoding(of: samples.publicKey.der) == .subjectPublicKeyInfo)
        #expect(RequestText.PublicKeyEncoding(of: samples.rsaPublicKey.der) == .pkcs1)
        #expect(RequestText.PublicKeyEncoding(of: samples.request.der) == nil)
    }

    @Test(
        "Labels of objects that csrlint does not read are told, unknown ones not repeated",
        arguments: [("EC PARAMETERS", "EC PARAMETERS"), ("DH PARAMETERS", "DH PARAMETERS"), ("SEKRIT", "unknown")]
    )
    func labels(label: String, name: String) {
        let pem = "-----BEGIN \(label)-----\nBggqhkjOPQMBBw==\n-----END \(label)-----\n"
        #expect(RequestText(Array(pem.utf8)).blocks.map { kind($0.content) } == ["other \(name)"])
    }

    @Test(
        "A blank text and words that stand for a request are placeholders",
        arguments: [
            "", " \r\n\t", "\u{FEFF}", "<csr>", "<CSR>", "[CSR HERE]", "------ [CSR HERE] ------", "{{csr}}", "csr",
            "<your csr here>", "\"<csr>\"", "null", "...", #"\n"#, "PASTE_CSR_HERE", "…",
            "-----BEGIN CERTIFICATE REQUEST-----\n...\n-----END CERTIFICATE REQUEST-----",
            "-----BEGIN CERTIFICATE REQUEST-----[CSR HERE]-----END CERTIFICATE REQUEST-----",
            "-----BEGIN CERTIFICATE REQUEST-----\ncsr\n-----END CERTIFICATE REQUEST-----",
        ]
    )
    func placeholders(word: String) {
        let text = RequestText(Array(word.utf8))
        #expect(text.isPlaceholder)
        #expect(text.blocks.isEmpty)
    }

    @Test("Other words are no placeholders", arguments: ["hello", "MIIC", "0", "-----BEGIN CERTIFICATE REQUEST-----"])
    func notPlaceholders(word: String) {
        let text = RequestText(Array(word.utf8))
        #expect(!text.isPlaceholder)
        #expect(text.blocks.count == 1)
    }

    private func ders(_ text: RequestText) -> [[UInt8]] {
        text.blocks.compactMap { if case .request(let der) = $0.content { der } else { nil } }
    }

    private func errors(_ text: RequestText) -> [ParsingError] {
        text.blocks.compactMap { if case .undecodable(let error) = $0.content { error } else { nil } }
    }

    private func bytes(of text: RequestText) -> [UInt8]? {
        switch text.blocks.first?.content {
        case .request(let der), .publicKey(let der), .certificate(let der): der
        default: nil
        }
    }

    private func kind(_ content: RequestText.Content) -> String {
        switch content {
        case .request: "request"
        case .publicKey: "publicKey"
        case .certificate: "certificate"
        case .pkcs7: "pkcs7"
        case .privateKey: "privateKey"
        case .other(let label): "other \(label)"
        case .undecodable(let error): "undecodable: \(error)"
        }
    }
}
