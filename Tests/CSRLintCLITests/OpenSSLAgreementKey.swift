// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation

/// The throw-away keys that requests are signed with, made anew in every run.
enum OpenSSLAgreementKey: String, CaseIterable {
    case rsa512, rsa1024, rsa2048, rsa3072, rsa4096, rsaExponent3, rsaExponent17, rsaLongExponent
    case rsaPSS, rsaPSSRestricted
    case p256, p384, p521, p256Compressed, p256Explicit
    case secp160r1, secp224r1, secp256k1, prime192v1, prime239v1, sect283k1, c2pnb163v1
    case brainpoolP256r1, brainpoolP320r1, brainpoolP384r1, brainpoolP512t1
    case sm2
    case ed25519, ed448
    case dsa1024, dsa2048

    func file(in folder: TemporaryFolder) -> String { "\(folder.path)/\(rawValue).key" }

    /// Makes the key.
    func make(in folder: TemporaryFolder) throws {
        let file = file(in: folder)
        switch self {
        case .p256Compressed:
            let whole = Self.p256.file(in: folder)
            try OpenSSLAgreementCommand.run(["ec", "-in", whole, "-conv_form", "compressed", "-out", file])
        case .dsa1024, .dsa2048:
            let bits = self == .dsa1024 ? (1024, 160) : (2048, 256)
            let options = Self.options(["dsa_paramgen_bits:\(bits.0)", "dsa_paramgen_q_bits:\(bits.1)"])
            try OpenSSLAgreementCommand.run(
                ["genpkey", "-genparam", "-algorithm", "DSA", "-out", file + ".parameters"] + options)
            try OpenSSLAgreementCommand.run(["genpkey", "-paramfile", file + ".parameters", "-out", file])
        default: try OpenSSLAgreementCommand.run(["genpkey", "-out", file] + arguments)
        }
    }

    private static func options(_ options: [String]) -> [String] { options.flatMap { ["-pkeyopt", $0] } }

    private var arguments: [String] {
        switch self {
        case .rsa512: Self.rsa(512)
        case .rsa1024: Self.rsa(1024)
        case .rsa3072: Self.rsa(3072)
        case .rsa4096: Self.rsa(4096)
        case .rsaExponent3: Self.rsa(2048, "rsa_keygen_pubexp:3")
        case .rsaExponent17: Self.rsa(1536, "rsa_keygen_pubexp:17")
        case .rsaLongExponent: Self.rsa(1024, "rsa_keygen_pubexp:36893488147419103233")
        case .rsaPSS: ["-algorithm", "RSA-PSS"] + Self.options(["rsa_keygen_bits:2048"])
        case .rsaPSSRestricted:
            ["-algorithm", "RSA-PSS"]
                + Self.options([
                    "rsa_keygen_bits:2048", "rsa_pss_keygen_md:sha384", "rsa_pss_keygen_mgf1_md:sha384",
                    "rsa_pss_keygen_saltlen:32",
                ])
        case .p256: Self.curve("P-256")
        case .p384: Self.curve("P-384")
        case .p521: Self.curve("P-521")
        case .p256Explicit: Self.curve("P-256", "ec_param_enc:explicit")
        case .secp160r1, .secp224r1, .secp256k1, .prime192v1, .prime239v1, .sect283k1, .c2pnb163v1,
            .brainpoolP256r1, .brainpoolP320r1, .brainpoolP384r1, .brainpoolP512t1:
            Self.curve(rawValue)
        case .sm2, .ed25519, .ed448: ["-algorithm", rawValue]
        case .rsa2048, .p256Compressed, .dsa1024, .dsa2048: Self.rsa(2048)
        }
    }

    private static func rsa(_ bits: Int, _ more: String...) -> [String] {
        ["-algorithm", "RSA"] + options(["rsa_keygen_bits:\(bits)"] + more)
    }

    private static func curve(_ name: String, _ more: String...) -> [String] {
        ["-algorithm", "EC"] + options(["ec_paramgen_curve:\(name)"] + more)
    }
}
#endif
