// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a request asks for that only a certificate authority has (Baseline Requirements, 7.1.2.7.8 and 7.1.2.7.11).
enum RequestedAuthority {
    /// What is asked for, in the words of RFC 5280, each once; empty where nothing is.
    static func claims(in extensions: [RequestedExtension]) -> [String] {
        var claims: [String] = []
        if extensions.contains(where: { $0.makesAuthority == true }) { claims.append("cA TRUE") }
        let usage = extensions.compactMap(\.keyUsage).reduce(into: KeyUsage()) { $0.formUnion($1) }
        return claims + usage.intersection([.keyCertSign, .crlSign]).names
    }
}
