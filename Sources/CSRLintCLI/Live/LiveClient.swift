// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// Makes the client that a command fetches with.
enum LiveClient {
    /// The client of a key, for what the options name.
    ///
    /// - Throws: a usage error, in a build without network code too.
    static func make(_ connection: ConnectionOptions, key: APIKey) throws -> CertCentralClient {
        #if Networking
        let base = try connection.address()
        var configuration = HTTPTransport.Configuration(
            trustedAuthorities: try connection.trustedAuthorities(), proxy: try proxy(for: base),
            connectionCount: connection.concurrency, maximumBodySize: connection.maxBytes,
            userAgent: "csrlint/\(CSRLintVersion.current)")
        configuration.connectTimeout = min(configuration.connectTimeout, .seconds(connection.timeout))
        do throws(CertCentralError) {
            let transport = try HTTPTransport(configuration)
            return CertCentralClient(apiKey: key, baseURL: base, transport: transport, limits: connection.limits)
        } catch {
            throw ValidationError("--ca-file: \(error.message).")
        }
        #else
        throw missing
        #endif
    }

    /// The proxy for an address.
    ///
    /// - Throws: a usage error that names the variable.
    static func proxy(for base: BaseURL) throws -> HTTPProxy? {
        do throws(ProxyVariables.Fault) {
            return try ProxyVariables(Environment.variables).proxy(for: base)
        } catch {
            throw ValidationError("\(error.name) names no proxy that can be used: write http://HOST:PORT.")
        }
    }

    #if Networking
    /// Refuses nothing: this build can fetch.
    static func requireNetwork(for subject: String) throws {}
    #else
    /// Refuses to fetch, since this build cannot.
    static func requireNetwork(for subject: String) throws { throw ValidationError("\(subject): \(reason)") }

    private static var missing: ValidationError { ValidationError(reason) }

    private static let reason =
        "this build holds no network code (it was built without the trait Networking). Save the answer of "
        + "GET /services/v2/order/certificate/ID/reissue as ID.json elsewhere, and name that file."
    #endif
}
#endif
