// csrlint
// SPDX-License-Identifier: Apache-2.0

extension PublicKey {
    /// The algorithm in words: `RSA`, `RSA-PSS`, `EC`, `Ed25519`, `Ed448`, `DSA`, OpenSSL's name of another one, or its
    /// dotted identifier.
    public var algorithmName: String {
        switch algorithm {
        case .rsa: "RSA"
        case .rsaPSS: "RSA-PSS"
        case .ellipticCurve: "EC"
        case .ed25519: "Ed25519"
        case .ed448: "Ed448"
        case .dsa: "DSA"
        case .unknown: Self.newerAlgorithms[algorithmOID] ?? algorithmOID.longName ?? algorithmOID.description
        }
    }

    /// The curve of an elliptic-curve key: `P-256`, `P-384`, `P-521`, OpenSSL's name of another one, its dotted
    /// identifier, or `explicit`; nil for other keys and where no curve is named.
    public var curveName: String? {
        guard case .ellipticCurve(let curve, _) = material else { return nil }
        switch curve {
        case .named(let oid): return NamedCurve.named(oid)?.name ?? oid.description
        case .explicit: return "explicit"
        case .absent: return nil
        }
    }

    /// The public exponent of an RSA key in decimal, with its sign; nil for other keys.
    ///
    /// Exponents of more than 4096 bits are written in hexadecimal, with `0x` in front.
    public var exponentDecimal: String? {
        guard case .rsa(_, let exponent) = material else { return nil }
        return DecimalInteger.text(exponent)
    }

    /// Algorithms that OpenSSL 3.0 has no name for (FIPS 204 and 205).
    private static let newerAlgorithms: [OID: String] = {
        var names: [OID: String] = [:]
        let arcs: [(UInt8, String)] = [
            (17, "ML-DSA-44"), (18, "ML-DSA-65"), (19, "ML-DSA-87"), (20, "SLH-DSA-SHA2-128s"),
            (21, "SLH-DSA-SHA2-128f"), (22, "SLH-DSA-SHA2-192s"), (23, "SLH-DSA-SHA2-192f"),
            (24, "SLH-DSA-SHA2-256s"), (25, "SLH-DSA-SHA2-256f"), (26, "SLH-DSA-SHAKE-128s"),
            (27, "SLH-DSA-SHAKE-128f"), (28, "SLH-DSA-SHAKE-192s"), (29, "SLH-DSA-SHAKE-192f"),
            (30, "SLH-DSA-SHAKE-256s"), (31, "SLH-DSA-SHAKE-256f"),
        ]
        for (arc, name) in arcs { names[OID(contentOctets: [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, arc])] = name }
        return names
    }()
}
