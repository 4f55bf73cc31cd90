// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension ReissueReport {
    /// The name by which the bill refers to the certificate.
    var assetReference: String { "certificate/\(index)" }
}

extension InspectionReport.Request {
    /// The name by which the bill refers to a request, by its position in the report.
    static func assetReference(_ index: Int) -> String { "request/\(index)" }
}

extension RequestSummary.Key {
    /// The name by which the bill refers to the key: the same wherever the key is used.
    var assetReference: String { "key/\(spkiSHA256)" }

    /// The name by which the bill refers to the key's algorithm.
    var algorithmReference: String { "algorithm/key/\(shortText.replacing(" ", with: "-"))" }
}

extension RequestSummary.Signature {
    /// The name by which the bill refers to the algorithm.
    var algorithmReference: String { "algorithm/signature/\(algorithm)" }
}

extension RequestSummary {
    /// The names of what a certificate for the request stands on.
    var assetReferences: [String] { [key?.assetReference, signature?.algorithmReference].compactMap(\.self) }
}
