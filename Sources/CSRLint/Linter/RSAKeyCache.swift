// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection
internal import Synchronization

/// What a run found out about RSA keys, for all its threads: a key in many requests is looked into once.
final class RSAKeyCache: Sendable {
    /// How many keys are kept. They are let go together, which is seldom.
    private static let capacity = 1_024

    private let isDeep: Bool
    private let analyses = Mutex<[PublicKey.Material: RSAKeyAnalysis]>([:])

    /// Begins without any key.
    init(searchingDeeply isDeep: Bool) { self.isDeep = isDeep }

    /// What a key says about its own strength; nil for one that is not of RSA.
    func analysis(of key: PublicKey) -> RSAKeyAnalysis? {
        if let known = analyses.withLock({ $0[key.material] }) { return known }
        // Nobody waits meanwhile: that two threads look into one key is seldom, and does no harm.
        guard let analysis = RSAKeyAnalysis(key, deeply: isDeep) else { return nil }
        guard !analysis.isOversized else { return analysis }
        analyses.withLock { known in
            if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
            known[key.material] = analysis
        }
        return analysis
    }
}
