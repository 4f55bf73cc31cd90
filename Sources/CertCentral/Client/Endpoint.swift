// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What is asked of the API, as a path and a query; every part is a number, a fixed word or percent-encoded.
enum Endpoint {
    case reissues(OrderID, includingArchived: Bool)
    case duplicates(OrderID, includingArchived: Bool)
    case order(OrderReference)
    case orders(limit: Int, offset: Int, filters: [OrderFilter])
    case certificate(Int64, CertificateFormat)
    case user

    /// The whole address.
    func url(under base: BaseURL) -> String { base.description + path }

    /// The media type that is asked for; without JSON the list of orders would come as CSV or XML.
    var accept: String {
        if case .certificate = self { "application/x-pem-file, */*" } else { "application/json" }
    }

    private var path: String {
        switch self {
        case .reissues(let order, let archived): "/order/certificate/\(order)/reissue" + Self.query(archived)
        case .duplicates(let order, let archived): "/order/certificate/\(order)/duplicate" + Self.query(archived)
        case .order(let reference): "/order/certificate/\(reference)"
        case .orders(let limit, let offset, let filters):
            "/order/certificate?limit=\(limit)&offset=\(offset)"
                + filters.map { "&filters%5B\($0.name.rawValue)%5D=\(Self.percentEncoded($0.value))" }.joined()
        case .certificate(let id, let format): "/certificate/\(max(0, id))/download/format/\(format.rawValue)"
        case .user: "/user/me"
        }
    }

    private static func query(_ archived: Bool) -> String { archived ? "?show_archived=true" : "" }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            if isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte) {
                return String(UnicodeScalar(byte))
            }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

/// The forms in which a certificate can be downloaded as text.
public enum CertificateFormat: String, CaseIterable, Sendable {
    /// The certificate and the intermediates, without the root.
    case pemNoRoot = "pem_noroot"
    /// The certificate, the intermediates and the root.
    case pemAll = "pem_all"
    /// The certificate alone.
    case pemNoIntermediate = "pem_nointermediate"
}
