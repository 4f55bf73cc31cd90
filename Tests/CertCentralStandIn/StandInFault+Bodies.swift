// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// Answers that are no JSON, or JSON that is none of the API's.
    static let bodies: [StandInFault] =
        [
            body("html", .error("bad_json"), maintenancePage, type: "text/html"),
            body("html-as-json", .error("bad_json"), maintenancePage),
            body("csv", .error("bad_json"), "id,common_name\r\n12345,example.com\r\n", type: "text/csv"),
            body("xml", .error("bad_json"), "<?xml version=\"1.0\"?><certificates/>", type: "application/xml"),
            StandInFault("html-403", .error("forbidden")) { _ in
                HTTPAnswer(403, blockPage, type: "text/html")
            },
            body("json-nan", .error("bad_json"), #"{"certificates":[{"id":NaN}]}"#),
            body("json-leading-zero", .error("bad_json"), #"{"certificates":[{"id":012345}]}"#),
            body("json-two-documents", .error("bad_json"), #"{"certificates":[]}{"certificates":[]}"#),
            body("json-deep", .error("bad_json"), String(repeating: "[", count: 100_000)),
            body(
                "json-long-number", .error("bad_json"),
                #"{"certificates":[{"id":1\#(String(repeating: "0", count: 100_000))}]}"#),
            body("json-null", .error("bad_shape"), "null"),
            body("json-number", .error("bad_shape"), "200"),
            body("json-text", .error("bad_shape"), #""certificates""#),
            body("json-nothing", .error("bad_shape"), "{}"),
            body("json-list-null", .error("bad_shape"), #"{"certificates":null,"orders":null,"certificate":null}"#),
            body("json-list-text", .error("bad_shape"), #"{"certificates":"[]","orders":"[]","certificate":"{}"}"#),
            changedBody("json-truncated", .error("bad_json")) { Array($0.prefix($0.count / 2)) },
            changedBody("json-trailing-bytes", .error("bad_json")) { $0 + Array("]}".utf8) },
            changedBody("json-utf16", .error("bad_json")) { body in
                [0xFF, 0xFE]
                    + String(decoding: body, as: UTF8.self).utf16.flatMap {
                        [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
                    }
            },
        ]

    /// Errors that come with status 200, in every shape that they have been seen in.
    static let errorsInSuccess: [StandInFault] = [
        body("errors-array", .error("server"), #"{"errors":[{"code":"internal_error","message":"It failed."}]}"#),
        body(
            "errors-array-order", .error("not_found"),
            #"{"errors":[{"code":"not_found|order","message":"The specified order could not be found."}]}"#),
        body(
            "errors-array-invalid-key", .error("auth"),
            #"{"errors":[{"code":"access_denied|access_denied_invalid_key","message":"Access denied."}]}"#),
        body(
            "errors-array-permission", .error("forbidden"),
            #"{"errors":[{"code":"access_denied|missing_permission","message":"Access denied."}]}"#),
        body(
            "errors-array-limit", .error("rate_limited"),
            #"{"errors":[{"code":"request_limit_exceeded","message":"Please limit request volume"}]}"#),
        body(
            "errors-object", .error("not_found"),
            #"{"errors":{"code":"not_found|route","message":"The specified route was not found."}}"#),
        body("errors-texts", .error("server"), #"{"errors":["It failed.","It failed again."]}"#),
        body("error-object", .error("server"), #"{"error":{"code":"internal_error","message":"It failed."}}"#),
        body("error-text", .error("server"), #"{"error":"It failed."}"#),
        body("error-true", .error("server"), #"{"error":true}"#),
        body(
            "errors-colon", .error("server"),
            #"{"errors":[{"code":"required_param:certificate.server_platform","message":"It is missing."}]}"#),
        body("errors-empty", .error("bad_shape"), #"{"errors":[]}"#),
        body(
            "errors-before-list", .error("server"),
            #"{"errors":[{"code":"internal_error","message":"It failed."}],"certificates":[]}"#),
        body(
            "errors-after-list", .error("server"),
            #"{"certificates":[],"errors":[{"code":"internal_error","message":"It failed."}]}"#),
        // That there is no error is no error.
        changedBody("errors-null-and-list", .answer) { body in
            body.firstIndex(of: UInt8(ascii: "{")).map {
                Array(body[...$0] + Array(#""errors":null,"#.utf8) + body[($0 + 1)...])
            } ?? body
        },
    ]

    static func body(
        _ name: String, _ outcome: Outcome, _ text: String, type: String = "application/json"
    ) -> StandInFault {
        StandInFault(name, outcome) { _ in HTTPAnswer(200, text, type: type) }
    }

    private static func changedBody(
        _ name: String, _ outcome: Outcome, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> StandInFault {
        StandInFault(name, outcome) { situation in
            var answer = situation.answer
            answer.body = change(answer.body ?? [])
            return answer
        }
    }

    private static let blockPage = """
        <html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head>\
        <body style="margin:0px"><iframe src="/_Incapsula_Resource?incident_id=0-0" height="100%">\
        Request unsuccessful. Incident ID: 0-0</iframe></body></html>
        """
}
#endif
