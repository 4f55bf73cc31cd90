// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation

/// What CertCentral answers when nothing is wrong with it.
struct StandInAPI: Sendable {
    /// The path under which everything stands.
    static let root = "/services/v2"

    let account: StandInAccount
    let issuer: CertificateIssuer

    /// Answers a request.
    func answer(_ request: RequestHead) async -> HTTPAnswer {
        guard keyVerdict(request) == .matched else {
            return .error(
                403, "access_denied|access_denied_invalid_key", "Access denied due to access_denied_invalid_key.")
        }
        guard request.path.hasPrefix(Self.root + "/") else { return Self.noRoute }
        guard request.method == "GET" else {
            return .error(405, "method_not_allowed", "The method is not allowed.").with("allow", "GET")
        }
        let parts = request.path.dropFirst(Self.root.count + 1).split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.removingPercentEncoding ?? String($0) }
        if parts.count == 5, parts[0] == "certificate", Array(parts[2...3]) == ["download", "format"] {
            return await certificate(parts[1], format: parts[4])
        }
        guard Self.acceptsJSON(request) else {
            return .error(406, "not_acceptable", "The format that was asked for is not available.")
        }
        if parts == ["user", "me"] { return HTTPAnswer(200, Self.user) }
        guard parts.starts(with: ["order", "certificate"]) else { return Self.noRoute }
        guard account.maySeeOrders else {
            return .error(403, "access_denied|missing_permission", "You do not have permission to view orders.")
        }
        guard parts.count > 2 else { return orders(request) }
        guard parts.count <= 4, parts.count == 3 || ["reissue", "duplicate"].contains(parts[3]) else {
            return Self.noRoute
        }
        guard let order = account.order(referredToBy: parts[2]) else {
            return .error(404, "not_found|order", "The specified order could not be found.")
        }
        guard parts.count == 4 else { return HTTPAnswer(200, info(order)) }
        return HTTPAnswer(
            200,
            parts[3] == "duplicate"
                ? order.duplicates()
                : order.reissues(includingArchived: ["true", "1"].contains(request.parameter("show_archived"))))
    }

    /// What is to be said of the key of a request.
    func keyVerdict(_ request: RequestHead) -> StandInRequest.Key {
        let presented = request.fields.filter { $0.name.lowercased() == "x-dc-devkey" }.map(\.value)
        return presented.isEmpty ? .missing : presented == [account.key] ? .matched : .wrong
    }

    /// The number of the order that a path is about.
    static func order(inPath path: String) -> Int64? {
        let parts = path.split(separator: "/")
        guard parts.count > 4, parts[..<4] == ["services", "v2", "order", "certificate"] else { return nil }
        return Int64(parts[4])
    }

    private static let noRoute = HTTPAnswer.error(404, "not_found|route", "The specified route was not found.")

    private static let user = """
        {"id":1576,"username":"stand-in","first_name":"Logan","last_name":"Nelson","email":"logan.nelson@example.com",\
        "status":"active","type":"standard","account":{"id":123456},"container":{"id":1,"name":"Stand-in"},\
        "access_roles":[{"id":11,"name":"View Only"}]}
        """

    private static func acceptsJSON(_ request: RequestHead) -> Bool {
        guard let accept = request.value(of: "accept") else { return true }
        let types = accept.lowercased().split(separator: ",").map { type in
            type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        }
        return !Set(types).isDisjoint(with: ["application/json", "application/*", "*/*"])
    }

    private func certificate(_ number: String, format: String) async -> HTTPAnswer {
        guard account.maySeeOrders else {
            return .error(403, "access_denied|missing_permission", "You do not have permission to view certificates.")
        }
        guard ["pem_noroot", "pem_all", "pem_nointermediate"].contains(format) else {
            return .error(400, "bad_request_format", "The format is not known.")
        }
        let csr = Int64(number).flatMap { number in
            account.orders.lazy.compactMap { $0.request(ofCertificate: number) }.first
        }
        guard let csr else {
            return .error(404, "not_found|certificate", "The specified certificate could not be found.")
        }
        do {
            let chain = try await issuer.chain(for: csr, format: format)
            return HTTPAnswer(200, chain.replacing("\n", with: "\r\n"), type: "application/x-pem-file")
        } catch {
            return .error(500, "internal_server_error", "The certificate cannot be made.")
        }
    }

    private func info(_ order: StandInOrder) -> [UInt8] {
        var certificate: [String: Any] = ["id": order.certificateID]
        let keys = [
            "thumbprint", "serial_number", "common_name", "dns_names", "emails", "date_created", "date_issued",
            "valid_till", "days_remaining", "csr", "key_size",
        ]
        for key in keys { certificate[key] = order.primary?[key] }
        certificate["signature_hash"] = "sha256"
        certificate["ca_cert"] = ["id": "DF3689F672CCB90C", "name": "Stand-in CA"]
        var object = summary(order)
        object["certificate"] = certificate
        return JSONText.bytes(object)
    }
}
#endif
