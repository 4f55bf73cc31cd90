// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with an answer by its status, and by what its body says of an error.
struct AnswerFault {
    /// The error.
    let error: CertCentralError
    /// Whether another try may fare better.
    let isTransient: Bool

    private static let transientStatuses: Set<Int> = [408, 429, 500, 502, 503, 504]
    private static let shownLength = 200

    /// Judges an answer; nil for one whose body has yet to be read.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - base: where it came from, for hints.
    ///   - isOrder: whether an order was asked for, which may not exist.
    init?(_ response: TransportResponse, from base: BaseURL, isOrder: Bool) {
        let status = response.status
        isTransient = Self.transientStatuses.contains(status)
        let body = try? APIErrorBody(answer: response.body)
        let told = body.map { $0.words.isEmpty ? "" : "; the API says: \($0.words)" } ?? ""
        func fault(_ kind: CertCentralError.Kind, _ message: String) -> CertCentralError {
            CertCentralError(kind, "HTTP \(status): \(message)\(told)", httpStatus: status)
        }
        switch status {
        case 200:
            guard response.body.contains(where: { !isWhiteSpace($0) }) else {
                error = fault(.badShape, "the answer is empty, which is not the same as no reissues")
                return
            }
            return nil
        case 204, 205, 304: error = fault(.badShape, "no content, which is not the same as no reissues")
        case 100...299: error = fault(.badShape, "not the whole answer, as status 200 would be")
        case 300...399:
            let target = response.values(of: "Location").first.map { String($0.utf8, upTo: Self.shownLength) }
            error = fault(.server, "redirect refused" + (target.map { " (to \($0))" } ?? ""))
        case 401: error = fault(.auth, "the API key was not accepted")
        case 403: error = Self.denial(fault, body: body, isOrder: isOrder)
        case 404: error = Self.absence(fault, body: body, base: base, isOrder: isOrder)
        case 429: error = fault(.rateLimited, "too many requests")
        case 406: error = fault(.server, "the server does not answer in the format that was asked for")
        case 408, 500...599: error = fault(.server, "the server failed")
        default: error = fault(.server, "the server refuses the request")
        }
    }

    private static func denial(
        _ fault: (CertCentralError.Kind, String) -> CertCentralError, body: APIErrorBody?, isOrder: Bool
    ) -> CertCentralError {
        guard let body else {
            return fault(.forbidden, "access denied without a word from the API: blocked by a gateway?")
        }
        let parts = body.code?.split { $0 == "|" || $0 == ":" } ?? []
        return switch body.error.kind {
        case .auth: fault(.auth, "the API key is wrong or was revoked")
        case .rateLimited: fault(.rateLimited, "too many requests")
        case _ where parts.contains("missing_permission"):
            fault(
                .forbidden,
                "the API key may not do this: its user lacks a permission, or the key is restricted (one that may only "
                    + "view orders is enough)")
        case _ where isOrder: fault(.forbidden, "access denied: may the user of the API key see this order?")
        default: fault(.forbidden, "access denied: the API key may not do this")
        }
    }

    private static func absence(
        _ fault: (CertCentralError.Kind, String) -> CertCentralError, body: APIErrorBody?, base: BaseURL, isOrder: Bool
    ) -> CertCentralError {
        // `not_found|order` is the order's; anything else the path's.
        let parts = body?.code?.split { $0 == "|" || $0 == ":" } ?? []
        guard isOrder, parts.count > 1, parts[0] == "not_found", parts[1] != "route" else {
            return fault(.notFound, "there is nothing at this address: check --base-url")
        }
        var hint = "no such order in this account"
        if let region = Region(base) {
            hint += "; an order of the other region needs --region \(region.other.rawValue)"
        }
        return fault(.notFound, hint)
    }
}

extension CertCentralError {
    /// The same error without the key, should a server have repeated it.
    func redacted(_ key: APIKey) -> CertCentralError {
        CertCentralError(kind, key.redacted(from: message), offset: offset, httpStatus: httpStatus)
    }

    /// The same error with the status of the answer that it is about.
    func inAnswer(of status: Int) -> CertCentralError {
        CertCentralError(kind, message, offset: offset, httpStatus: httpStatus ?? status)
    }

    /// The same error, said of all that was tried.
    func after(_ words: String) -> CertCentralError {
        CertCentralError(kind, "\(message) (\(words))", offset: offset, httpStatus: httpStatus)
    }
}
