// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the parameters of a signature algorithm that can be verified all the same.
enum SignatureParameterFaults {
    /// The faults in words (RFC 4055, 3.1 and 5; RFC 5758, 3; Baseline Requirements, 7.1.3.2); empty where there are
    /// none, or the algorithm is not known.
    static func faults(of algorithm: SignatureAlgorithm) -> [String] {
        switch algorithm.family {
        case .rsa:
            guard let parameters = algorithm.parameters else { return ["NULL is missing"] }
            return parameters == [5, 0] ? [] : ["something other than NULL stands there"]
        case .rsaPSS: return algorithm.pssParameters.map(faults) ?? []
        case .ecdsa, .dsa, .eddsa: return algorithm.parameters == nil ? [] : ["there must be none"]
        case .unknown: return []
        }
    }

    private static func faults(of parameters: PSSParameters) -> [String] {
        var faults: [String] = []
        if parameters.usesDefaults, parameters.digest == .sha1 {
            faults.append("what is left out stands for SHA-1")
        }
        if parameters.maskDigest != parameters.digest {
            faults.append("the hash is \(parameters.digest.name), that of the mask \(parameters.maskDigest.name)")
        }
        if parameters.saltLength != parameters.digest.byteCount {
            faults.append("the salt has \(parameters.saltLength) octets, the hash \(parameters.digest.byteCount)")
        }
        return faults
    }
}
