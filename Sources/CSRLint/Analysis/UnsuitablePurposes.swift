// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What makes requested purposes unsuitable for a TLS server's certificate (Baseline Requirements, 7.1.2.7.10).
struct UnsuitablePurposes: Hashable {
    /// Whether the purpose of a server is lacking.
    let lacksServerAuthentication: Bool
    /// The purposes that must not be there, each once, in order.
    let forbidden: [OID]
    /// Whether the purpose of a client is there, which authorities are giving up.
    let includesClientAuthentication: Bool
    /// Whether no purpose is asked for at all.
    let isEmpty: Bool

    private static let neverBeside: Set<OID> = [
        .codeSigning, .emailProtection, .timeStamping, .ocspSigning, .anyExtendedKeyUsage, .precertificateSigning,
    ]

    /// Judges purposes; nil where nothing is to be said of them.
    init?(_ purposes: [OID]) {
        isEmpty = purposes.isEmpty
        lacksServerAuthentication = !purposes.contains(.serverAuthentication)
        includesClientAuthentication = purposes.contains(.clientAuthentication)
        var seen: Set<OID> = []
        forbidden = purposes.filter { Self.neverBeside.contains($0) && seen.insert($0).inserted }
        guard lacksServerAuthentication || includesClientAuthentication || !forbidden.isEmpty else { return nil }
    }

    /// Whether nothing is wrong but that a client's purpose stands beside the server's.
    var isHarmless: Bool { !lacksServerAuthentication && forbidden.isEmpty }

    /// What is wrong, in words.
    var explanation: String {
        if isEmpty { return "they are none" }
        if isHarmless { return "clientAuth stands beside serverAuth, and is being phased out" }
        var parts: [String] = []
        if lacksServerAuthentication { parts.append("serverAuth is not among them") }
        if !forbidden.isEmpty {
            let names = forbidden.map { $0.shortName ?? $0.description }.joined(separator: ", ")
            parts.append("\(names) must not be among them")
        }
        return parts.joined(separator: ", and ")
    }
}
