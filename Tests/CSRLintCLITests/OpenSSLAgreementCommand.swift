// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// The `openssl` command: the other hand that makes and reads requests.
///
/// Where it is missing, a run at a desk skips what needs it and says so; a run with `CI` set fails.
enum OpenSSLAgreementCommand {
    static let isPresent = path != nil

    /// Whether tests that need the command are to run, if only to fail for want of it.
    static let isDemanded = isPresent || !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty

    private static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        let named = environment["CSRLINT_OPENSSL"].map { [$0] } ?? []
        let found = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/openssl" }
        return (named + found).first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Runs the command, whatever its status.
    static func outcome(_ arguments: [String]) throws -> Executable.Outcome {
        // The configuration of the machine has no say in what a request holds.
        try Executable.launch(
            #require(path, "the openssl command is not installed"), arguments,
            environment: ["OPENSSL_CONF": "/dev/null"])
    }

    /// Runs the command, which has to succeed.
    @discardableResult
    static func run(_ arguments: [String]) throws -> Executable.Outcome {
        let outcome = try outcome(arguments)
        try #require(outcome.status == 0, "openssl \(arguments.joined(separator: " ")): \(outcome.error)")
        return outcome
    }
}
#endif
