// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// A number that says how CertCentral is reached, as an option and the configuration file name it.
enum ConnectionNumber: String {
    /// How many requests run side by side.
    case concurrency
    /// How many seconds one try may take.
    case timeout
    /// How often a request is tried again.
    case retries
    /// The most bytes of one answer.
    case maxBytes = "max-bytes"

    /// The numbers that make sense.
    var range: ClosedRange<Int64> {
        switch self {
        case .concurrency: 1...Int64(ClientLimits.maximumConcurrency)
        case .timeout: 1...600
        case .retries: 0...10
        case .maxBytes: 1...(1 << 30)
        }
    }

    /// Refuses the value of the option where it makes no sense.
    ///
    /// - Throws: a usage error.
    func check(_ value: Int) throws {
        guard range.contains(Int64(value)) else {
            throw ValidationError("--\(rawValue) is a number from \(range.lowerBound) to \(range.upperBound).")
        }
    }
}
#endif
