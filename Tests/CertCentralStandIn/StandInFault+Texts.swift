// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// What a terminal would obey: it clears itself, takes a title, a link and a clipboard, and turns text round.
    static let controls =
        "\u{1B}[2J\u{1B}[31mred\u{1B}]0;title\u{07}\u{1B}]8;;https://elsewhere.example\u{1B}\\link\u{1B}]8;;\u{1B}\\"
        + "\u{1B}]52;c;ZXZpbA==\u{07}\u{9B}31m\u{202E}gnp.exe\u{202C}\u{2066}\u{2069}\u{200B}\u{0}\r\nset-cookie: a=b"

    /// The same without the bytes that no header field may have.
    private static let headerControls = "\u{9B}31m\u{202E}gnp.exe\u{202C}\u{2066}\u{2069}\u{200B}"

    /// Texts that must not reach a terminal as they are.
    static let texts: [StandInFault] = [
        StandInFault("controls-in-message", .error("server")) { _ in .error(400, "bad_request", controls) },
        StandInFault("controls-in-code", .error("server")) { _ in .error(400, controls, "It failed.") },
        StandInFault("controls-in-message-200", .error("server")) { _ in
            HTTPAnswer(200, HTTPAnswer.error(400, "internal_error", controls).body ?? [])
        },
        StandInFault("bidi-in-location", .error("server")) { _ in
            HTTPAnswer(302, "").with("location", "https://elsewhere.example/\(headerControls)")
        },
        StandInFault("bidi-in-retry-after", .errorAfterTries("rate_limited")) { _ in
            refusal(429).with("retry-after", headerControls)
        },
        StandInFault("bidi-in-coding", .error("bad_shape")) { $0.answer.with("content-encoding", headerControls) },
        StandInFault("bidi-in-reason", .error("server")) { _ in
            var answer = refusal(400)
            answer.reason = headerControls
            return answer
        },
        StandInFault("escape-in-location", .error("network")) { _ in
            HTTPAnswer(302, "").with("location", "https://elsewhere.example/\u{1B}]0;title\u{07}")
        },
        StandInFault("null-in-header", .error("network")) { $0.answer.with("x-filler", "a\u{0}b") },
        StandInFault("long-message", .error("server")) { _ in
            .error(400, "bad_request", String(repeating: "long ", count: 10_000))
        },
    ]

    /// The key, sent back in every place that a client might show.
    static let echoes: [StandInFault] = [
        StandInFault("key-in-message", .error("server")) { .error(400, "bad_request", "No such key: \($0.key)") },
        StandInFault("key-in-code", .error("server")) { .error(400, $0.key, "It failed.") },
        StandInFault("key-in-message-401", .error("auth")) { .error(401, "invalid_api_key", "\($0.key) is wrong") },
        StandInFault("key-in-message-403", .error("forbidden")) {
            .error(403, "access_denied|missing_permission", "\($0.key) may not do this")
        },
        StandInFault("key-in-message-200", .error("server")) { situation in
            HTTPAnswer(200, HTTPAnswer.error(400, "internal_error", "No such key: \(situation.key)").body ?? [])
        },
        StandInFault("key-in-location", .error("server")) {
            HTTPAnswer(302, "").with("location", "https://elsewhere.example/?key=\($0.key)")
        },
        StandInFault("key-in-retry-after", .errorAfterTries("rate_limited")) {
            refusal(429).with("retry-after", $0.key)
        },
        StandInFault("key-in-coding", .error("bad_shape")) { $0.answer.with("content-encoding", $0.key) },
        StandInFault("key-in-json", .error("bad_json")) { HTTPAnswer(200, "{\"certificates\":[\($0.key)]}") },
        StandInFault("key-in-html", .error("bad_json")) {
            HTTPAnswer(200, "<html><body>\($0.key)</body></html>", type: "text/html")
        },
        StandInFault("key-in-reason", .error("server")) { situation in
            var answer = refusal(400)
            answer.reason = situation.key
            return answer
        },
    ]
}
#endif
