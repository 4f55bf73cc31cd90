// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
import CSRLint

/// The lines that README shows of the client, between its two marks: `scripts/check` holds them against README.
func readmeClientLines(_ text: String) async throws -> Report {
    // begin
    let client = CertCentralClient(apiKey: try APIKey(text), transport: try HTTPTransport())
    let report = try await Linter().report(on: client.reissues(of: 123_456_789, includingArchived: true))
    // end
    return report
}
#endif
