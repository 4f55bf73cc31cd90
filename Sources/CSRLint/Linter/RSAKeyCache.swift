// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What was found out about RSA keys: one for each thread, so that a key in many requests is looked into once.
final class RSAKeyCache {
    /// How many keys are kept. They are let go together, which is seldom.
    private static let capacity = 1_024

    private var analyses: [PublicKey.Material: RSAKeyAnalysis] = [:]

    /// What a key says about its own strength; nil for one that is not of RSA.
    func analysis(of key: PublicKey) -> RSAKeyAnalysis? {
        if let known = analyses[key.material] { return known }
        guard let analysis = RSAKeyAnalysis(key) else { return nil }
        guard !analysis.isOversized else { return analysis }
        if analyses.count >= Self.capacity { analyses.removeAll(keepingCapacity: true) }
        analyses[key.material] = analysis
        return analysis
    }
}
