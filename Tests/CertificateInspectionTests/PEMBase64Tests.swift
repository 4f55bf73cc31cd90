// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import CertificateInspection

@Suite struct PEMBase64Tests {
    @Test("Decoding agrees with Foundation on random bytes of every length, at every width of lines")
    func agreesWithFoundation() {
        var generator = SplitMix64(seed: 0x5EED)
        for length in 0...200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let encoded = Data(bytes).base64EncodedString()
            for width in [1, 3, 4, 61, 64, 76, 1000] {
                let lines = stride(from: 0, to: encoded.count, by: width).map {
                    encoded.dropFirst($0).prefix(width)
                }
                let body = decode(lines.joined(separator: width % 2 == 0 ? "\n" : "\r\n"))
                #expect(body.bytes == bytes)
                #expect(body.isComplete)
                #expect(!body.hasStrayBits)
                #expect(body.repairs.isEmpty)
            }
        }
    }

    @Test("What is accepted as complete is exactly what RFC 4648 allows")
    func acceptsWhatIsAllowed() throws {
        let grammar = try Regex("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
        var generator = SplitMix64(seed: 7)
        let alphabet = Array("AQgw/+9=b".utf8)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            let string = String(decoding: text, as: UTF8.self)
            let body = decode(string)
            let isAllowed = string.wholeMatch(of: grammar) != nil
            #expect(body.isComplete == isAllowed, "\(string)")
            if isAllowed { #expect(Data(body.bytes) == Data(base64Encoded: string), "\(string)") }
        }
    }

    @Test("Every byte outside the alphabet stops the decoding where it stands")
    func stopsAtForeignBytes() {
        let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\n\r\u{B}\u{C}".utf8)
        for byte in UInt8.min...UInt8.max where !alphabet.contains(byte) {
            for position in 0...8 {
                var text = Array("MIIBMIIB".utf8)
                text.insert(byte, at: position)
                var output = [UInt8](repeating: 0, count: 16)
                var span = output.mutableSpan
                let body = Base64Body(decoding: text.span, from: 0, to: text.count, into: &span)
                #expect(body.end == position)
            }
        }
    }

    private struct Outcome {
        let bytes: [UInt8]
        let isComplete: Bool
        let hasStrayBits: Bool
        let repairs: [RequestText.Repair]
    }

    private func decode(_ string: String) -> Outcome {
        let text = Array(string.utf8)
        var output = [UInt8](repeating: 0, count: text.count / 4 * 3 + 6)
        var span = output.mutableSpan
        let body = Base64Body(decoding: text.span, from: 0, to: text.count, into: &span)
        let isComplete = if case .complete = body.padding { body.end == text.count } else { false }
        return Outcome(
            bytes: Array(output.prefix(body.count)),
            isComplete: isComplete,
            hasStrayBits: body.hasStrayBits,
            repairs: body.spacing.repairs
        )
    }
}
