// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "Lost keys among two thousand others", .timeLimit(.minutes(5)),
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct LostKeyTests {
    /// Answers that each hold a lost key, and the rule that says so.
    private static let cases = [
        ("ecdsa-nonce-reuse", "flags-two-requests"), ("rsa-shared-factor", "flags-pair"),
        ("rsa-modulus-prime-power", "flags-square"), ("rsa-modulus-prime", "flags-2048"),
        ("ec-scalar-trivial", "flags-1337"), ("rsa-faulty-signature-leaks-key", "flags-first-prime"),
        ("rsa-close-primes", "flags-110-rounds"), ("rsa-exponent-wiener", "flags-400-bits"),
    ]

    /// The private numbers of every key that the fixtures are made with, in hexadecimal.
    private static func privateNumbers() throws -> [String] {
        try Fixture.names(in: "keys", extensions: ["pem"]).flatMap { name -> [String] in
            let path = "\(Executable.fixtures)/keys/\(name)"
            let text = try Executable.launch("/usr/bin/openssl", ["pkey", "-in", path, "-noout", "-text"]).output
            // Indented lines of octets follow the name of a number.
            var numbers: [String: String] = [:]
            var current = ""
            for line in text.split(separator: "\n") {
                if line.hasPrefix(" ") {
                    numbers[current, default: ""] += line.filter { $0.isHexDigit }
                } else {
                    current = String(line)
                }
            }
            let secret = [
                "priv:", "privateExponent:", "prime1:", "prime2:", "exponent1:", "exponent2:", "coefficient:",
            ]
            return secret.compactMap { numbers[$0] }.map { String($0.drop { $0 == "0" }) }.filter { $0.count >= 32 }
        }
    }

    @Test("are named as errors with proof, and no private number is printed")
    func named() throws {
        let corpus = Data(try ReissueCorpus(count: 2_000).array.utf8)
        var rows = try JSONSerialization.jsonObject(with: corpus) as? [Any] ?? []
        for (number, (rule, name)) in Self.cases.enumerated() {
            let bytes = try Fixture.bytes("rules/\(rule)/\(name).json")
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            for (place, row) in (answer["certificates"] as? [[String: Any]] ?? []).enumerated() {
                rows.insert(
                    row.merging(["id": 900_000 + 100 * number + place]) { $1 }, at: (number * 251 + place) % rows.count)
            }
        }
        let folder = try TemporaryFolder()
        let document = try JSONSerialization.data(withJSONObject: ["order_id": 1, "certificates": rows])
        try folder.write(String(decoding: document, as: UTF8.self), to: "answer.json")
        let arguments = ["check", "\(folder.path)/answer.json", "--deep", "--as-of", "2026-06-01"]
        let json = try Executable.run(arguments + ["-o", "json"])
        let report = try JSONOutput(json.output)
        for (number, (rule, _)) in Self.cases.enumerated() {
            // A group is one finding, on its newest member: keys of other cases may belong to it.
            let found = report.findings.filter { finding in
                let members = [finding] + (finding["related"] as? [[String: Any]] ?? [])
                let ids = members.compactMap { $0["certificate_id"] as? Int }
                return finding["rule"] as? String == rule && ids.contains { $0 / 100 == 9_000 + number }
            }
            #expect(!found.isEmpty, "\(rule)")
            #expect(found.allSatisfy { $0["severity"] as? String == "error" }, "\(rule)")
        }
        #expect(json.status == 1 || json.status == 5)
        let lines = try Executable.run(arguments)
        let secrets = try Self.privateNumbers().map { String($0.prefix(32)) }
        #expect(secrets.count > 30)
        try folder.write(secrets.joined(separator: "\n") + "\n", to: "secrets")
        // Looked for by grep: megabytes for each of many numbers take long here.
        func holdsSecret(_ text: String) throws -> Bool {
            let status = try Executable.launch(
                "/bin/grep", ["-qiF", "-f", "\(folder.path)/secrets"], input: text
            ).status
            try #require(status <= 1)
            return status == 0
        }
        #expect(try holdsSecret("0x\(secrets.last ?? "")"))
        for text in [json.output, json.error, lines.output, lines.error] { #expect(try !holdsSecret(text)) }
    }
}
#endif
