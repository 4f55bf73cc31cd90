// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    private static let filler = [UInt8](repeating: UInt8(ascii: " "), count: 64 << 10)
    /// How much is said to come beyond what comes.
    private static let shortage = 1_000

    /// Answers whose length is told wrongly, twice, or never ends.
    static let framings: [StandInFault] = [
        StandInFault("chunked", .answer) { situation in
            let body = inChunks(situation.answer.body ?? [], of: 100)
            return WireAnswer([.send(situation.answer.head(framing: chunked) + body + lastChunk)])
        },
        StandInFault("until-close", .answer) { situation in
            let head = situation.answer.head(framing: [("connection", "close")])
            return WireAnswer([.send(head + (situation.answer.body ?? [])), .close])
        },
        framed("content-length-twice", .error("network")) { count in
            [("content-length", "\(count)"), ("content-length", "\(count + 1)")]
        },
        StandInFault("content-length-and-chunked", .error("network")) { situation in
            let body = situation.answer.body ?? []
            let head = situation.answer.head(framing: [("content-length", "\(body.count)")] + chunked)
            return WireAnswer([.send(head + inChunks(body) + lastChunk), .close])
        },
        framed("content-length-maximum", .errorAfterTries("network")) { _ in
            [("content-length", "9223372036854775807")]
        },
        framed("content-length-overflow", .error("network")) { _ in
            [("content-length", "99999999999999999999999999")]
        },
        framed("content-length-negative", .error("network")) { _ in [("content-length", "-1")] },
        framed("short-body", .errorAfterTries("network")) { [("content-length", "\($0 + shortage)")] },
        StandInFault("short-chunks", .errorAfterTries("network")) { situation in
            WireAnswer([
                .send(situation.answer.head(framing: chunked) + inChunks(situation.answer.body ?? [])), .close,
            ])
        },
        StandInFault("chunk-broken", .error("network")) { situation in
            WireAnswer([.send(situation.answer.head(framing: chunked) + Array("zz\r\n{}\r\n0\r\n\r\n".utf8)), .close])
        },
        StandInFault("chunk-overflow", .error("network")) { situation in
            WireAnswer([
                .send(situation.answer.head(framing: chunked) + Array("fffffffffffffffff\r\n{}\r\n".utf8)), .close,
            ])
        },
        StandInFault("endless-headers", .error("too_large")) { _ in
            WireAnswer([
                .send(Array("HTTP/1.1 200 OK\r\n".utf8)),
                .repeat(Array("x-filler: \(String(repeating: "a", count: 500))\r\n".utf8), times: nil),
            ])
        },
        StandInFault("endless-header", .error("too_large")) { _ in
            let letters = [UInt8](repeating: UInt8(ascii: "a"), count: filler.count)
            return WireAnswer([.send(Array("HTTP/1.1 200 OK\r\nx-filler: ".utf8)), .repeat(letters, times: nil)])
        },
        // Spaces before a value belong to nothing: a parser that counts only what it keeps skips them without a limit.
        StandInFault("endless-header-of-spaces", .error("too_large")) { _ in
            WireAnswer([.send(Array("HTTP/1.1 200 OK\r\nx-filler: ".utf8)), .repeat(filler, times: nil)])
        },
        StandInFault("endless-body", .error("too_large")) { situation in
            let head = situation.answer.head(framing: [("connection", "close")])
            return WireAnswer([.send(head + [UInt8(ascii: "{")]), .repeat(filler, times: nil)])
        },
        StandInFault("endless-chunks", .error("too_large")) { situation in
            WireAnswer([
                .send(situation.answer.head(framing: chunked) + inChunks([UInt8(ascii: "{")])),
                .repeat(inChunks(filler), times: nil),
            ])
        },
        // A thousand octets for each of the body: the framing is over a limit long before the body is.
        StandInFault("endless-framing", .error("too_large")) { situation in
            let chunk = Array("1;x=\(String(repeating: "a", count: 1_000))\r\n \r\n".utf8)
            return WireAnswer([
                .send(situation.answer.head(framing: chunked) + inChunks([UInt8(ascii: "{")])),
                .repeat([[UInt8]](repeating: chunk, count: 64).flatMap(\.self), times: nil),
            ])
        },
        StandInFault("no-http", .error("network")) { _ in WireAnswer("SSH-2.0-OpenSSH_9.2\r\n", then: .close) },
    ]

    private static func framed(
        _ name: String, _ outcome: Outcome,
        _ framing: @escaping @Sendable (_ count: Int) -> [(name: String, value: String)]
    ) -> StandInFault {
        StandInFault(name, outcome) { situation in
            let body = situation.answer.body ?? []
            return WireAnswer([.send(situation.answer.head(framing: framing(body.count)) + body), .close])
        }
    }
}
#endif
