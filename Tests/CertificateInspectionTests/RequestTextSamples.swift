// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Objects that the `openssl` command makes once for all tests of texts.
struct RequestTextSamples: Sendable {
    static let shared = Result { try RequestTextSamples() }

    /// An RSA request: its DER, and its PEM with LF.
    let request: (der: [UInt8], pem: String)
    /// Requests with an EC and an Ed25519 key.
    let otherRequests: [(der: [UInt8], pem: String)]
    /// Private keys as PEM, by the name of their form.
    let privateKeys: [String: String]
    /// Private keys as DER, by the name of their form.
    let privateKeyDERs: [String: [UInt8]]
    let certificate: (der: [UInt8], pem: String)
    let trustedCertificate: String
    let publicKey: (der: [UInt8], pem: String)
    let rsaPublicKey: (der: [UInt8], pem: String)
    let pkcs7: (der: [UInt8], pem: String)
    let revocationList: (der: [UInt8], pem: String)

    init() throws {
        let rsa = try openssl(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
        let ec = try openssl(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
        let ed25519 = try openssl(["genpkey", "-algorithm", "ED25519"])
        func request(_ key: [UInt8], _ name: String) throws -> (der: [UInt8], pem: String) {
            let arguments = ["req", "-new", "-key", "/dev/stdin", "-subj", "/CN=\(name)"]
            return try both(
                arguments + ["-addext", "subjectAltName=DNS:\(name),DNS:www.\(name),DNS:mail.\(name)"], key
            )
        }
        self.request = try request(rsa, "example.com")
        otherRequests = [try request(ec, "ec.example.com"), try request(ed25519, "ed.example.com")]

        let password = ["-passout", "pass:secret"]
        let sec1 = try openssl(["ec"], ec)
        let pkcs1 = try openssl(["rsa", "-traditional"], rsa)
        let encrypted = try openssl(["pkcs8", "-topk8"] + password, rsa)
        let pkcs12 = try openssl(
            ["pkcs12", "-export", "-nocerts", "-inkey", "/dev/stdin"] + password, ec
        )
        privateKeys = [
            "PKCS #8 RSA": text(rsa), "PKCS #8 EC": text(ec), "PKCS #8 Ed25519": text(ed25519),
            "PKCS #1": text(pkcs1), "SEC 1": text(sec1), "encrypted PKCS #8": text(encrypted),
            "encrypted PKCS #1": text(try openssl(["rsa", "-traditional", "-aes128"] + password, rsa)),
        ]
        privateKeyDERs = [
            "PKCS #8 RSA": try openssl(["pkey", "-outform", "DER"], rsa),
            "PKCS #8 EC": try openssl(["pkey", "-outform", "DER"], ec),
            "PKCS #8 Ed25519": try openssl(["pkey", "-outform", "DER"], ed25519),
            "PKCS #1": try openssl(["rsa", "-traditional", "-outform", "DER"], rsa),
            "SEC 1": try openssl(["ec", "-outform", "DER"], ec),
            "encrypted PKCS #8": try openssl(["pkcs8", "-topk8", "-outform", "DER"] + password, rsa),
            "old encryption": try openssl(
                ["pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES", "-outform", "DER"] + password, rsa),
            "PKCS #12": pkcs12,
            "OpenSSH": Array("openssh-key-v1".utf8) + [0, 0, 0, 0, 4] + Array("none".utf8) + ec,
        ]
        let certificate = try both(["req", "-x509", "-new", "-key", "/dev/stdin", "-subj", "/CN=example.com"], ec)
        self.certificate = certificate
        trustedCertificate = text(try openssl(["x509", "-trustout"], Array(certificate.pem.utf8)))
        publicKey = try both(["pkey", "-pubout"], ec)
        rsaPublicKey = try both(["rsa", "-RSAPublicKey_out"], rsa)
        pkcs7 = try both(["crl2pkcs7", "-nocrl", "-certfile", "/dev/stdin"], Array(certificate.pem.utf8))
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        func path(_ name: String) -> String { directory.appendingPathComponent(name).path }
        try Data(certificate.pem.utf8).write(to: URL(fileURLWithPath: path("ca.pem")))
        try Data().write(to: URL(fileURLWithPath: path("index")))
        let configuration =
            "[ca]\ndefault_ca=d\n[d]\ndatabase=\(path("index"))\ndefault_md=sha256\ndefault_crl_days=9\n"
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: path("ca.cnf")))
        let list = try openssl(
            ["ca", "-gencrl", "-config", path("ca.cnf"), "-cert", path("ca.pem"), "-keyfile", "/dev/stdin"], ec
        )
        revocationList = try both(["crl"], list)
    }
}

private func both(_ arguments: [String], _ input: [UInt8]) throws -> (der: [UInt8], pem: String) {
    let pem = try openssl(arguments, input)
    let kind = arguments[0] == "req" && !arguments.contains("-x509") ? "req" : arguments[0]
    let convert =
        switch (kind, arguments.contains("-x509")) {
        case ("req", true): ["x509"]
        case ("crl2pkcs7", _): ["pkcs7"]
        case ("rsa", _): ["rsa", "-RSAPublicKey_in", "-RSAPublicKey_out"]
        case ("pkey", _): ["pkey", "-pubin", "-pubout"]
        default: [kind]
        }
    return (try openssl(convert + ["-outform", "DER"], pem), text(pem))
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The standard output of an `openssl` command that must succeed.
func openssl(_ arguments: [String], _ input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailure(arguments: arguments) }
    return [UInt8](output)
}

struct CommandFailure: Error {
    let arguments: [String]
}
