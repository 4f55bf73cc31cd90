// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// An answer as what happens on the connection, one step after another.
struct WireAnswer: Sendable {
    /// Something that happens.
    enum Step: Sendable {
        /// Bytes are sent.
        case send([UInt8])
        /// Bytes are sent again and again, at most so many times; without a number until the other side has enough.
        case `repeat`([UInt8], times: Int?)
        /// Bytes are sent one by one with a pause after each.
        case drip([UInt8], pause: Duration)
        /// Nothing is sent until the other side leaves.
        case silence
        /// The connection is closed in good order.
        case close
        /// The connection is torn down, so that the other side sees a reset.
        case reset
    }

    /// What happens. After the last step, the next request of the connection is read.
    var steps: [Step]

    /// An answer of some steps.
    init(_ steps: [Step]) { self.steps = steps }

    /// Text that is sent, after which comes what may come.
    init(_ text: String, then steps: Step...) { self.init([.send(Array(text.utf8))] + steps) }
}

/// An answer of HTTP before it becomes bytes.
struct HTTPAnswer: Sendable {
    /// The status.
    var status: Int
    /// What stands behind the status.
    var reason: String
    /// The header fields that this answer has beside those that all have.
    var fields: [(name: String, value: String)] = []
    /// The body; nil for an answer that has none and does not tell a length.
    var body: [UInt8]?

    /// An answer of JSON, unless another type is named.
    init(_ status: Int, _ body: some Sequence<UInt8>, type: String = "application/json") {
        self.status = status
        reason = Self.reasons[status] ?? "Unknown"
        fields = [("content-type", type)]
        self.body = Array(body)
    }

    /// An answer of JSON, unless another type is named.
    init(_ status: Int, _ body: String, type: String = "application/json") { self.init(status, body.utf8, type: type) }

    /// An answer without a body and without a word of one.
    init(withoutBody status: Int) {
        self.init(status, "")
        fields = []
        body = nil
    }

    /// An error as CertCentral documents it.
    static func error(_ status: Int, _ code: String, _ message: String) -> Self {
        Self(status, "{\"errors\":[{\"code\":\(JSONText.quoted(code)),\"message\":\(JSONText.quoted(message))}]}")
    }

    /// The same answer with a further field.
    func with(_ name: String, _ value: String) -> Self {
        var copy = self
        copy.fields.append((name, value))
        return copy
    }

    /// Status line and header fields, with what all answers have and an empty line at the end.
    ///
    /// - Parameter framing: the fields that say how long the body is; nil for the length of the body there is.
    /// - Returns: the bytes.
    func head(framing: [(name: String, value: String)]? = nil) -> [UInt8] {
        let length = body.map { [(name: "content-length", value: "\($0.count)")] } ?? []
        var own = fields
        if !own.contains(where: { $0.name.lowercased() == "date" }) {
            own.insert(("date", HTTPDate.text(after: 0)), at: 0)
        }
        let all = own + Self.common + [("etag", entityTag)] + (framing ?? length)
        let lines = all.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("HTTP/1.1 \(status) \(reason)\r\n\(lines)\r\n".utf8)
    }

    /// The whole answer, in good order.
    var wire: WireAnswer { WireAnswer([.send(head() + (body ?? []))]) }

    /// What recorded answers of CertCentral carry beside the type and the length of their body.
    private static let common: [(name: String, value: String)] = [
        ("cache-control", "private,no-cache"),
        ("vary", "Accept-Encoding"),
        ("x-envoy-upstream-service-time", "59"),
        ("set-cookie", "visid_incap_0000000=stand-in; expires=Fri, 31 Dec 2038 23:59:59 GMT; HttpOnly; path=/"),
        ("set-cookie", "nlbi_0000000=stand-in; path=/"),
        ("set-cookie", "incap_ses_0000000=stand-in; path=/"),
        ("x-cdn", "Imperva"),
        ("x-iinfo", "0-00000000-00000000 NNNN CT(0 0 0) RT(0 0) q(0 0 0 0) r(0 0) U6"),
    ]

    /// A weak tag of the body (FNV-1a, 64 bits).
    private var entityTag: String {
        let hash = (body ?? []).reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "W/\"\(String(hash, radix: 16))\""
    }

    static let reasons = [
        200: "OK", 204: "No Content", 206: "Partial Content", 300: "Multiple Choices", 301: "Moved Permanently",
        302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 408: "Request Timeout", 418: "I'm a teapot", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented",
        502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    ]
}
#endif
