// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// How much comes out of the bomb at most, in bytes; what has no limit ends there.
    private static let bombSize = 4 << 30

    /// What goes wrong with a compressed body, and two that go right.
    static let codings: [StandInFault] = [
        StandInFault("gzip", .answer) { coded($0.answer, "gzip", Gzip.stored) },
        StandInFault("gzip-chunked", .answer) { situation in
            let answer = coded(situation.answer, "gzip", Gzip.stored)
            return WireAnswer([.send(answer.head(framing: chunked) + inChunks(answer.body ?? []) + lastChunk)])
        },
        StandInFault("gzip-truncated", .errorAfterTries("network")) { situation in
            coded(situation.answer, "gzip") { body in
                let whole = Gzip.stored(body)
                return Array(whole.prefix(whole.count / 2))
            }
        },
        StandInFault("gzip-without-trailer", .errorAfterTries("network")) { situation in
            coded(situation.answer, "gzip") { Array(Gzip.stored($0).dropLast(8)) }
        },
        StandInFault("gzip-damaged", .error("network")) { situation in
            coded(situation.answer, "gzip") { body in
                var octets = Gzip.stored(body)
                // The length of the first block and its complement no longer agree.
                octets[11] ^= 0x55
                return octets
            }
        },
        StandInFault("gzip-that-is-none", .error("network")) { coded($0.answer, "gzip") { $0 } },
        StandInFault("gzip-bomb", .error("too_large")) { _ in
            let piece = inChunks(Gzip.bombPiece)
            let head = HTTPAnswer(200, "").with("content-encoding", "gzip").head(framing: chunked)
            return WireAnswer([
                .send(head + inChunks(Gzip.bombStart)), .repeat(piece, times: bombSize / Gzip.bombPieceSize), .close,
            ])
        },
        StandInFault("coding-unknown", .error("bad_shape")) { coded($0.answer, "br") { $0 } },
        StandInFault("coding-made-up", .error("bad_shape")) { coded($0.answer, "stand-in") { $0 } },
        StandInFault("coding-layered", .error("bad_shape")) { situation in
            coded(situation.answer, "gzip, gzip") { Gzip.stored(Gzip.stored($0)) }
        },
        StandInFault("coding-layered-in-two-fields", .error("bad_shape")) { situation in
            coded(situation.answer, "gzip") { Gzip.stored(Gzip.stored($0)) }.with("content-encoding", "gzip")
        },
    ]

    private static func coded(
        _ answer: HTTPAnswer, _ coding: String, _ encode: ([UInt8]) -> [UInt8]
    ) -> HTTPAnswer {
        var answer = answer
        answer.body = encode(answer.body ?? [])
        return answer.with("content-encoding", coding)
    }

    static let chunked = [(name: "transfer-encoding", value: "chunked")]
    static let lastChunk = Array("0\r\n\r\n".utf8)

    /// A body in chunks, without the one that ends it.
    static func inChunks(_ body: [UInt8], of size: Int = 16 << 10) -> [UInt8] {
        stride(from: 0, to: body.count, by: size).flatMap { start in
            let chunk = body[start..<min(start + size, body.count)]
            return Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
        }
    }
}
#endif
