// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import Foundation

/// How CertCentral is reached.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the account is.", valueName: "region"))
    var region: Region?

    @Option(help: .rare("Another address of the API: https, or http to this machine.", valueName: "url"))
    var baseURL: String?

    @Option(help: .rare("Trust the authorities in this file, and no others.", valueName: "pem"))
    var caFile: String?

    @Option(help: .rare("How many requests run side by side, 1 to 16.", valueName: "n"))
    var concurrency = 4

    @Option(help: .rare("How long one try may take, in seconds.", valueName: "s"))
    var timeout = 60

    @Option(help: .rare("How often a request is tried again, 0 to 10 times.", valueName: "n"))
    var retries = 4

    @Option(help: .rare("The most bytes of one answer.", valueName: "n"))
    var maxBytes = 64 << 20

    func validate() throws {
        if region != nil, baseURL != nil { throw ValidationError("--region and --base-url exclude each other.") }
        _ = try address()
        try ConnectionNumber.concurrency.check(concurrency)
        try ConnectionNumber.timeout.check(timeout)
        try ConnectionNumber.retries.check(retries)
        try ConnectionNumber.maxBytes.check(maxBytes)
    }

    /// The address of the API.
    func address() throws -> BaseURL {
        guard let baseURL else { return (region ?? .us).baseURL }
        do throws(CertCentralError) {
            return try BaseURL(baseURL)
        } catch {
            throw ValidationError("--base-url: \(error.message).")
        }
    }

    /// What the client may do.
    var limits: ClientLimits {
        ClientLimits(
            bodySize: maxBytes, tryTimeout: .seconds(timeout), retries: RetryPolicy(tries: retries + 1),
            concurrency: concurrency)
    }

    /// The authorities that are trusted in place of the system's.
    ///
    /// - Throws: a usage error where they cannot be read.
    func trustedAuthorities() throws -> [UInt8]? {
        guard let caFile else { return nil }
        do throws(CertCentralError) {
            return try InputReader(maximumSize: 16 << 20).bytes(of: .file(caFile))
        } catch {
            throw ValidationError("--ca-file: \(error.message).")
        }
    }
}
#endif
