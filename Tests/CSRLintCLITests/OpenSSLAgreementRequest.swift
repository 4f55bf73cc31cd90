// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// One request, as the `openssl` command is told to make it.
struct OpenSSLAgreementRequest {
    /// What is changed in the request once it is signed.
    enum Damage {
        /// The last octet, which belongs to the signature.
        case signature
        /// A letter of the common name.
        case subject
    }

    static let commonName = "name.example.com"

    let name: String
    var key = OpenSSLAgreementKey.p256
    /// The lines of the subject's section; empty for an empty subject.
    var subject = ["CN = \(Self.commonName)"]
    /// The lines of the section of extensions.
    var extensions: [String] = []
    /// The lines of the section of attributes.
    var attributes: [String] = []
    /// Further sections.
    var sections = ""
    /// OpenSSL's `string_mask`: which string types it may choose from.
    var stringMask = "utf8only"
    /// Further arguments: the digest and signature options.
    var arguments: [String] = []
    var damage: Damage?
    /// Where the request is made piece by piece: what `openssl asn1parse -genconf` makes its subject and attributes of.
    var pieces: OpenSSLAgreementPieces?

    func file(in folder: TemporaryFolder) -> String { "\(folder.path)/\(name).der" }

    /// Makes the request, as DER.
    func make(keys: TemporaryFolder, in folder: TemporaryFolder) throws {
        let file = file(in: folder)
        if let pieces {
            try pieces.make(file, key: OpenSSLAgreementKey.ed25519.file(in: keys))
        } else {
            try keys.write(configuration, to: name + ".cnf")
            let make = ["req", "-new", "-utf8", "-config", "\(keys.path)/\(name).cnf", "-key", key.file(in: keys)]
            let empty = subject.isEmpty ? ["-subj", "/"] : []
            try OpenSSLAgreementCommand.run(make + ["-outform", "DER", "-out", file] + empty + arguments)
        }
        guard let damage else { return }
        var bytes = try Data(contentsOf: URL(filePath: file))
        switch damage {
        case .signature: bytes[bytes.endIndex - 1] ^= 1
        case .subject:
            let range = try #require(bytes.firstRange(of: Data(Self.commonName.utf8)))
            bytes[range.lowerBound] ^= 1
        }
        try bytes.write(to: URL(filePath: file))
    }

    private var configuration: String {
        var lines = ["[req]", "prompt = no", "distinguished_name = subject", "string_mask = \(stringMask)"]
        if !extensions.isEmpty { lines.append("req_extensions = extensions") }
        if !attributes.isEmpty { lines.append("attributes = attributes") }
        lines += ["[subject]"] + subject + ["[extensions]"] + extensions + ["[attributes]"] + attributes
        return lines.joined(separator: "\n") + "\n" + sections + "\n"
    }
}
#endif
