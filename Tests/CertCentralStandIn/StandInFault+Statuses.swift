// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// A status, with an error as the API tells it.
    public static func status(_ status: Int) -> StandInFault {
        StandInFault("status-\(status)", outcome(of: status)) { _ in refusal(status) }
    }

    static let statuses: [StandInFault] =
        [400, 401, 404, 406, 408, 418, 500, 501, 502, 503, 504].map(status) + [
            StandInFault("status-403-invalid-key", .error("auth")) { _ in
                .error(
                    403, "access_denied|access_denied_invalid_key", "Access denied due to access_denied_invalid_key.")
            },
            StandInFault("status-403-missing-permission", .error("forbidden")) { _ in
                .error(403, "access_denied|missing_permission", "You do not have permission.")
            },
            StandInFault("status-404-route-object", .error("not_found")) { _ in
                HTTPAnswer(
                    404, #"{"errors":{"code":"not_found|route","message":"The specified route was not found."}}"#)
            },
            StandInFault("status-429", .errorAfterTries("rate_limited")) { _ in refusal(429) },
            StandInFault("status-503-html", .errorAfterTries("server")) { _ in
                HTTPAnswer(503, maintenancePage, type: "text/html")
            },
            StandInFault("status-204", .error("bad_shape")) { _ in HTTPAnswer(withoutBody: 204) },
            StandInFault("status-206", .error("bad_shape")) { situation in
                let body = situation.answer.body ?? []
                let half = Array(body.prefix(body.count / 2))
                return HTTPAnswer(206, half).with("content-range", "bytes 0-\(max(0, half.count - 1))/\(body.count)")
            },
            StandInFault("status-304", .error("bad_shape")) { _ in HTTPAnswer(withoutBody: 304) },
            StandInFault("empty-200", .error("bad_shape")) { _ in HTTPAnswer(200, "") },
            StandInFault("blank-200", .error("bad_shape")) { _ in HTTPAnswer(200, " \r\n\t\n") },
        ]

    /// A redirect to another place.
    ///
    /// - Parameters:
    ///   - status: 300 to 308.
    ///   - target: another origin; the path of the request follows it.
    /// - Returns: the fault.
    public static func redirect(_ status: Int, to target: String) -> StandInFault {
        StandInFault("redirect-\(status)", .error("server")) { situation in
            HTTPAnswer(status, "").with("location", target + situation.request.target)
        }
    }

    static let redirects: [StandInFault] =
        [300, 301, 302, 303, 307, 308].map { redirect($0, to: "https://elsewhere.example") } + [
            StandInFault("redirect-without-location", .error("server")) { _ in HTTPAnswer(302, "") }
        ]

    static func refusal(_ status: Int) -> HTTPAnswer {
        let (code, message) =
            switch status {
            case 401: ("invalid_api_key", "The API key is not valid.")
            case 404: ("not_found|order", "The specified order could not be found.")
            case 429: ("request_limit_exceeded", "Service unavailable, please limit request volume")
            case 500...: ("internal_server_error", "An error has occurred.")
            default: ("bad_request_format", "The request cannot be answered.")
            }
        return .error(status, code, message)
    }

    static let maintenancePage = """
        <!DOCTYPE html>
        <html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>
        """

    private static func outcome(of status: Int) -> Outcome {
        switch status {
        case 401: .error("auth")
        case 404: .error("not_found")
        case 408, 500, 502, 503, 504: .errorAfterTries("server")
        case 429: .errorAfterTries("rate_limited")
        default: .error("server")
        }
    }
}
#endif
