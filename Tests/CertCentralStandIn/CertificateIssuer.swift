// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation
internal import NIOSSL

/// Issues certificates by the `openssl` command, in a temporary folder and with keys that are thrown away.
///
/// Nothing is made before it is asked for.
actor CertificateIssuer {
    /// The command failed, or there is none.
    struct Failure: Error {
        /// The command's first words.
        let command: String
    }

    private let folder = FileManager.default.temporaryDirectory.appending(path: "csrlint-stand-in-\(UUID().uuidString)")
    private var isPrepared = false

    private static let configuration = """
        [req]
        distinguished_name = none
        [none]
        [ca]
        default_ca = authority
        [authority]
        database = index
        new_certs_dir = .
        certificate = authority.pem
        private_key = authority.key
        rand_serial = yes
        unique_subject = no
        default_md = sha256
        policy = names
        [names]
        commonName = supplied
        [is_authority]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        """

    /// The authority's certificate, and the file that holds it.
    func authority() throws -> (pem: [UInt8], file: String) {
        try prepare()
        return (Array(try Data(contentsOf: file("authority.pem"))), file("authority.pem").path)
    }

    /// What a server speaks TLS with.
    func context(for tls: StandInTLS) throws -> NIOSSLContext {
        try prepare()
        let name = tls.rawValue
        try write(
            Self.configuration + """

                [server]
                basicConstraints = critical,CA:FALSE
                extendedKeyUsage = serverAuth
                subjectAltName = \(tls.subjectAlternativeNames)
                """, to: "\(name).cnf")
        try openssl(
            "req", "-config", "\(name).cnf", "-new", "-key", "server.key", "-subj", "/CN=Stand-in", "-out",
            "\(name).csr")
        let (first, last) = tls.days
        try openssl(
            ["ca", "-batch", "-notext", "-config", "\(name).cnf", "-extensions", "server", "-in", "\(name).csr"]
                + ["-out", "\(name).pem", "-startdate", Self.time(first), "-enddate", Self.time(last)]
                + (tls == .selfSigned ? ["-selfsign", "-keyfile", "server.key"] : []))
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(file("\(name).pem").path).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: file("server.key").path, format: .pem)))
        if tls == .tls11 {
            configuration.minimumTLSVersion = .tlsv11
            configuration.maximumTLSVersion = .tlsv11
            configuration.cipherSuites = "ALL"
        }
        return try NIOSSLContext(configuration: configuration)
    }

    /// A certificate for a request's key and names, with the authority's where the format has it.
    func chain(for request: String, format: String) throws -> String {
        try prepare()
        let base64 = request.replacing(#/-----[A-Z ]+-----/#, with: "").filter { !$0.isWhitespace }
        guard let der = Data(base64Encoded: base64) else { throw Failure(command: "base64") }
        let name = UUID().uuidString
        try der.write(to: file("\(name).der"))
        try openssl(
            "x509", "-req", "-inform", "DER", "-in", "\(name).der", "-CA", "authority.pem", "-CAkey", "authority.key",
            "-copy_extensions", "copy", "-days", "30", "-out", "\(name).pem")
        let leaf = try String(contentsOf: file("\(name).pem"), encoding: .utf8)
        guard format == "pem_all" else { return leaf }
        return leaf + String(decoding: try authority().pem, as: UTF8.self)
    }

    /// Deletes the folder.
    func remove() {
        try? FileManager.default.removeItem(at: folder)
        isPrepared = false
    }

    private func prepare() throws {
        guard !isPrepared else { return }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try write(Self.configuration, to: "authority.cnf")
        try write("", to: "index")
        for name in ["authority", "server"] {
            try openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "\(name).key")
        }
        try openssl(
            "req", "-config", "authority.cnf", "-x509", "-key", "authority.key", "-subj", "/CN=Stand-in authority",
            "-days", "60", "-extensions", "is_authority", "-out", "authority.pem")
        isPrepared = true
    }

    private func openssl(_ arguments: String...) throws { try openssl(arguments) }

    private func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(command: arguments.prefix(2).joined(separator: " "))
        }
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: file(name))
    }

    private func file(_ name: String) -> URL { folder.appending(path: name) }

    /// A time so many days from now, as ASN.1 writes it.
    private static func time(_ days: Int) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "yyyyMMddHHmmss'Z'"
        return formatter.string(from: Date(timeIntervalSinceNow: Double(days) * 86_400))
    }
}
#endif
