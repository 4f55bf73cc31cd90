// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The distinct keys and algorithms of a run, in the order in which they came up first.
struct CryptoAssets {
    /// A key, and how many certificates are for it.
    struct SharedKey {
        let key: RequestSummary.Key
        var count = 0
    }

    /// What keys and signatures are made with.
    struct Algorithm: Hashable {
        let reference: String
        let name: String
        let primitive: String
        let parameters: String?
        let curve: String?
        let oid: String?
        /// The category of NIST against quantum computers, 0 for none; nil where it is not known.
        let quantumLevel: Int?
    }

    private(set) var keys: [SharedKey] = []
    private(set) var algorithms: [Algorithm] = []
    private var keyPositions: [SHA256Digest: Int] = [:]
    private var knownReferences: Set<String> = []

    /// Adds what a request holds.
    mutating func add(_ request: RequestSummary) {
        if let key = request.key {
            let position = keyPositions[key.spkiSHA256] ?? keys.count
            if position == keys.count {
                keyPositions[key.spkiSHA256] = position
                keys.append(SharedKey(key: key))
            }
            keys[position].count += 1
            add(Algorithm(of: key))
        }
        if let signature = request.signature { add(Algorithm(of: signature)) }
    }

    private mutating func add(_ algorithm: Algorithm) {
        if knownReferences.insert(algorithm.reference).inserted { algorithms.append(algorithm) }
    }
}

extension CryptoAssets.Algorithm {
    /// The algorithm of a key: its kind with its size or its curve.
    init(of key: RequestSummary.Key) {
        reference = key.algorithmReference
        name = key.shortText
        quantumLevel = Self.quantumLevel(of: key.algorithm)
        primitive = quantumLevel == nil ? "unknown" : "signature"
        parameters = key.curve == nil ? key.bits.map { String($0) } : nil
        curve = key.curve
        oid = nil
    }

    /// The algorithm of a request's signature.
    init(of signature: RequestSummary.Signature) {
        reference = signature.algorithmReference
        name = signature.algorithm
        primitive = "signature"
        parameters = nil
        curve = nil
        oid = signature.oid
        quantumLevel = nil
    }

    /// FIPS 204, table 1; FIPS 205, table 2; what Shor's algorithm breaks has none.
    private static func quantumLevel(of algorithm: String) -> Int? {
        switch algorithm {
        case "RSA", "RSA-PSS", "EC", "DSA", "Ed25519", "Ed448": 0
        case "ML-DSA-44": 2
        case "ML-DSA-65": 3
        case "ML-DSA-87": 5
        case _ where algorithm.hasPrefix("SLH-DSA-"):
            algorithm.contains("-128") ? 1 : algorithm.contains("-192") ? 3 : 5
        default: nil
        }
    }
}
