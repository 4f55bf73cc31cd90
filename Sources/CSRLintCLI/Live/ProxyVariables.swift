// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// The proxy that the environment names for a host: `HTTPS_PROXY`, and `NO_PROXY` against it.
struct ProxyVariables {
    private let variables: [String: String]

    init(_ variables: [String: String]) { self.variables = variables }

    /// Something in a variable that is no proxy.
    struct Fault: Error {
        /// The variable.
        let name: String
    }

    /// The proxy for an address; nil for a direct connection.
    ///
    /// - Throws: where a variable holds what cannot be understood; a connection past a proxy that was meant may be worse
    ///   than none.
    func proxy(for base: BaseURL) throws(Fault) -> HTTPProxy? {
        guard base.isSecure, !base.isLoopback,
            let name = ["https_proxy", "HTTPS_PROXY"].first(where: { value($0) != nil }),
            let text = value(name), !isExempt(base)
        else { return nil }
        guard let proxy = Self.proxy(text) else { throw Fault(name: name) }
        return proxy
    }

    private func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

    private static func proxy(_ text: String) -> HTTPProxy? {
        let text = text.contains("://") ? text : "http://" + text
        guard let parts = URLComponents(string: text), parts.scheme?.lowercased() == "http",
            let host = parts.host?.withoutBrackets, !host.isEmpty, case let port = parts.port ?? 80,
            (1...65_535).contains(port)
        else { return nil }
        let credentials = parts.user.map { HTTPProxy.Credentials(username: $0, password: parts.password ?? "") }
        return HTTPProxy(host: host, port: port, credentials: credentials)
    }

    /// Whether `NO_PROXY` names the host: by its name, a domain above it, or `*`; with a port for that port alone.
    private func isExempt(_ base: BaseURL) -> Bool {
        let list = value("no_proxy") ?? value("NO_PROXY") ?? ""
        let host = base.host.withoutBrackets.lowercased()
        return list.split(whereSeparator: { $0 == "," || $0.isWhitespace }).contains { entry in
            if entry == "*" { return true }
            var name = entry.lowercased()
            // An IPv6 address has colons of its own, and a port only behind brackets.
            if let colon = name.lastIndex(of: ":"), let port = Int(name[name.index(after: colon)...]),
                name[..<colon].last == "]" || name.count(where: { $0 == ":" }) == 1
            {
                guard port == base.port ?? 443 else { return false }
                name = String(name[..<colon])
            }
            name = String(name.withoutBrackets.trimmingPrefix("*").trimmingPrefix("."))
            return !name.isEmpty && (host == name || host.hasSuffix("." + name))
        }
    }
}

extension String {
    /// An IPv6 address as sockets take it, without the brackets that it has in an address of the web.
    fileprivate var withoutBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}
#endif
