// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Where the API is: the root under which all its paths stand.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// CertCentral in the United States.
    public static let us = BaseURL("https", host: "www.digicert.com", port: nil, path: "/services/v2")
    /// CertCentral Europe, which has accounts and orders of its own.
    public static let eu = BaseURL("https", host: "certcentral.digicert.eu", port: nil, path: "/services/v2")

    /// The host, an IPv6 address in brackets.
    public let host: String
    /// The port, where one is given that the scheme does not imply.
    public let port: Int?
    /// Whether the connection is encrypted; only to this machine itself it need not be.
    public let isSecure: Bool
    private let path: String

    private init(_ scheme: String, host: String, port: Int?, path: String) {
        isSecure = scheme == "https"
        self.host = host
        self.port = port
        self.path = path
    }

    /// Reads an address: https, or http to a loopback address; without user, query and fragment.
    ///
    /// - Throws: `io` with what is wrong with it; no part of it is repeated.
    public init(_ text: String) throws(CertCentralError) {
        func refusal(_ reason: String) -> CertCentralError { CertCentralError(.io, "no base URL: \(reason)") }
        guard text.utf8.count <= 2_048, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else {
            throw refusal("it is too long, or holds spaces or bytes that are not ASCII")
        }
        guard let separator = text.firstRange(of: "://") else { throw refusal("it begins with no https://") }
        let scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else { throw refusal("it begins with no https://") }
        let rest = text[separator.upperBound...]
        guard !rest.contains(where: { "?#".contains($0) }) else { throw refusal("it has a query or a fragment") }
        let authority = rest.prefix { $0 != "/" }
        guard !authority.contains("@") else { throw refusal("it has a user name") }
        guard let (host, port) = Self.split(authority) else { throw refusal("its host or port is not valid") }
        guard scheme == "https" || Self.isLoopback(host) else {
            throw refusal("http is for this machine itself; the key would cross the network unprotected")
        }
        var path = rest.dropFirst(authority.count)
        while path.last == "/" { path = path.dropLast() }
        guard Self.isPlain(path) else { throw refusal("its path is not valid") }
        let impliedPort = scheme == "https" ? 443 : 80
        self.init(scheme, host: host, port: port == impliedPort ? nil : port, path: String(path))
    }

    /// The address, without a slash at its end.
    public var description: String { origin + path }

    /// Scheme, host and port.
    public var origin: String { "\(isSecure ? "https" : "http")://\(host)\(port.map { ":\($0)" } ?? "")" }

    /// Whether the host is this machine itself.
    public var isLoopback: Bool { Self.isLoopback(host) }

    private static func split(_ authority: Substring) -> (host: String, port: Int?)? {
        var host = authority
        var port: Int?
        let bracket = authority.lastIndex(of: "]")
        if let colon = authority.lastIndex(of: ":"), bracket.map({ $0 < colon }) ?? true {
            let digits = authority[authority.index(after: colon)...]
            guard (1...5).contains(digits.count), digits.utf8.allSatisfy(isDigit), let number = Int(digits),
                (1...65_535).contains(number)
            else { return nil }
            host = authority[..<colon]
            port = number
        }
        let name = host.lowercased()
        let isAddress = name.hasPrefix("[") && name.hasSuffix("]")
        guard isAddress ? isIPv6(name.dropFirst().dropLast()) : isHostName(name) else { return nil }
        return (name, port)
    }

    private static func isHostName(_ name: String) -> Bool {
        let labels = (name.last == "." ? name.dropLast() : name[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        return name.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count)
                    && label.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) || "-_".utf8.contains($0) }
            }
    }

    /// Whether a text is an IPv6 address (RFC 4291, 2.2), without a zone.
    private static func isIPv6(_ text: Substring) -> Bool {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return false }
        var groups = halves.flatMap { $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false) }
        var count = 0
        if let last = groups.last, last.contains("."), !text.hasSuffix("::") {
            guard isIPv4(last) else { return false }
            groups.removeLast()
            count = 2
        }
        guard groups.allSatisfy({ (1...4).contains($0.utf8.count) && UInt16($0, radix: 16) != nil && $0.first != "+" })
        else { return false }
        count += groups.count
        return halves.count == 2 ? count < 8 : count == 8
    }

    private static func isIPv4(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy(isDigit) }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "localhost." || host == "[::1]" { return true }
        return host.hasPrefix("127.") && isIPv4(host)
    }

    private static func isPlain(_ path: Substring) -> Bool {
        path.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0 | 0x20) || "/-._~".utf8.contains($0) }
            && !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }
}
