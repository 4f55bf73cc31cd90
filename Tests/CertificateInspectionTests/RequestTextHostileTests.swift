// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Foundation
import TestSupport
import Testing

@Suite struct RequestTextHostileTests {
    @Test("Mutated texts are read without a crash, into blocks that ascend, with errors that lie in the text")
    func mutations() throws {
        let samples = try RequestTextSamples.shared.get()
        var seeds = RequestTextForm.lenient.map { Array($0.write(samples.otherRequests[0].pem).utf8) }
        seeds += samples.privateKeys.values.sorted().map { Array($0.utf8) }
        seeds += samples.privateKeyDERs.sorted { $0.key < $1.key }.map(\.value)
        seeds += [samples.request.der, Array((samples.certificate.pem + samples.request.pem).utf8)]
        let pieces = [
            "-----BEGIN ", "-----END ", "-----", "CERTIFICATE REQUEST", "PRIVATE KEY", "\n", "\r", #"\n"#, #"\"#, "=",
            " ", "%2B", "%", "+", "'", "\u{FEFF}", ":", "\0", "0", "MII", "Proc-Type: 4,ENCRYPTED\n",
        ].map { Array($0.utf8) }
        var generator = SplitMix64(seed: 42)
        for _ in 0..<4_000 {
            var text = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let start = Int.random(in: 0...text.count, using: &generator)
                let end = min(text.count, start + Int.random(in: 0...40, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: text.replaceSubrange(start..<end, with: [])
                case 1:
                    text.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)], at: start)
                case 2: text.replaceSubrange(start..<end, with: [UInt8.random(in: 0...255, using: &generator)])
                default: text.insert(contentsOf: Array(text[start..<end]), at: start)
                }
            }
            check(RequestText(text), text)
        }
    }

    @Test("Random bytes are read without a crash")
    func garbage() {
        var generator = SplitMix64(seed: 99)
        for _ in 0..<3_000 {
            var text = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator), !text.isEmpty { text[0] = 0x30 }
            check(RequestText(text), text)
        }
    }

    @Test(
        "Reading time grows in proportion to the text",
        .serialized,
        arguments: ["", "-----BEGIN CERTIFICATE REQUEST-----\n"],
        [
            "-----BEGIN ", "-----BEGIN A-----", "-----BEGIN CERTIFICATE REQUEST-----\n", "-----", "-", "\\", #"\n"#,
            "-----END A-----", "-----BEGIN A-----\nA:", "-----BEGIN CERTIFICATE REQUEST-----MIIB&", "MIIB", "MI ",
            "%41",
            "%", "PRIVATE", "PRIVATE KEY ", "BEGIN+", "'", "-----BEGIN PRIVATE KEY-----", " ", "\r", "=", ":",
            "-----BEGIN CERTIFICATE REQUEST-----\nX: y\n", "-----BEGIN CERTIFICATE REQUEST-----\n%41\n",
        ]
    )
    func linearTime(start: String, piece: String) {
        func duration(_ size: Int) -> Duration {
            var text = Array(start.utf8)
            while text.count < size { text += piece.utf8 }
            text.removeLast(text.count - size)
            let clock = ContinuousClock()
            return (0..<3).map { _ in clock.measure { check(RequestText(text), text) } }.min() ?? .zero
        }
        // Sixteen times the text, for which a quadratic reader would take 256 times as long.
        let small = duration(16 << 10)
        let large = duration(256 << 10)
        #expect(large < small * 96)
    }

    private func check(_ text: RequestText, _ bytes: [UInt8]) {
        var last = 0
        for block in text.blocks {
            guard block.offset >= last, block.offset <= bytes.count, block.line >= 1 else {
                Issue.record("a block at \(block.offset), line \(block.line)")
                return
            }
            last = block.offset
            if case .undecodable(let error) = block.content, let offset = error.offset {
                if offset < 0 || offset > bytes.count { Issue.record("an error at \(offset) of \(bytes.count)") }
            }
        }
        if text.repairs != text.repairs.sorted() { Issue.record("repairs out of order") }
        if text.isPlaceholder != text.blocks.isEmpty { Issue.record("no blocks, yet no placeholder, or both") }
    }
}
