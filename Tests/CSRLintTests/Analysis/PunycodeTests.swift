// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("Punycode")
struct PunycodeTests {
    /// RFC 3492, 7.1 (A) to (L) without the samples that mark case, and (S).
    static let samples: [(String, String)] = [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
        ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
        ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
        ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
        ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
        ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
        ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
        ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
        ("そのスピードで", "d9juau41awczczp"),
        ("-> $1.00 <-", "-> $1.00 <--"),
        ("münchen", "mnchen-3ya"),
        ("ü", "tda"),
    ]

    @Test("The samples of RFC 3492 encode and decode", arguments: samples)
    func sample(text: String, encoded: String) throws {
        #expect(Punycode.encode(text.scalars) == encoded.octets)
        #expect(Punycode.decode(encoded.octets) == text.scalars)
    }

    @Test(
        "What overflows, ends early, or is no code point is refused",
        arguments: ["99999999", "a-99999999999999", "mnchen-3y", "ü", "mnchen-3Ä", "a-b!", "-zzzzzzzz"]
    )
    func refused(text: String) {
        #expect(Punycode.decode(text.octets) == nil)
    }

    @Test("Every label decodes to what was encoded")
    func roundTrip() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 1...20, using: &generator)).map { _ -> UInt32 in
                let point = UInt32.random(in: 0x20...0x2FFFF, using: &generator)
                return Unicode.Scalar(point) == nil || Bool.random(using: &generator) ? point & 0x3F | 0x40 : point
            }
            let encoded = Punycode.encode(scalars)
            #expect(encoded.flatMap { Punycode.decode($0) } == scalars)
        }
    }
}
