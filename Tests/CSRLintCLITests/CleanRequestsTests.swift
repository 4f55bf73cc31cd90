// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "Requests as openssl makes them by default", .timeLimit(.minutes(5)),
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct CleanRequestsTests {
    private static let count = 1_000
    private static let keys = [
        "rsa:2048", "rsa:3072", "rsa:4096", "ec:P-256", "ec:P-384", "rsa:2048", "ec:P-256",
    ]

    /// Makes the keys, then requests with names in the subject and the extension in turn with names in the extension
    /// alone, a file each.
    private static let making = """
        set -eu
        index=0
        for kind in \(keys.joined(separator: " ")); do
            case $kind in
            rsa:*) openssl genpkey -algorithm RSA -pkeyopt "rsa_keygen_bits:${kind#rsa:}" -out "key$index" ;;
            ec:*) openssl genpkey -algorithm EC -pkeyopt "ec_paramgen_curve:${kind#ec:}" -out "key$index" ;;
            esac 2>/dev/null
            index=$((index + 1))
        done
        for number in $(seq 0 \(count - 1)); do
            name=host$number.example.com
            [ $((number % 2)) -eq 0 ] && subject="/CN=$name" || subject=/
            openssl req -new -key "key$((number % index))" -subj "$subject" \\
                -addext "subjectAltName=DNS:$name,DNS:www.$name" -out "request$number.pem"
        done
        """

    @Test("get no finding above a note, alone or beside a record that agrees")
    func noFinding() throws {
        let folder = try TemporaryFolder()
        let made = try Executable.launch("/bin/bash", ["-c", "cd '\(folder.path)' && \(Self.making)"])
        try #require(made.status == 0, "\(made.error)")
        for number in 0..<Self.count {
            let answer = try Self.answer(number, request: folder.text(of: "request\(number).pem"))
            try folder.write(String(decoding: answer, as: UTF8.self), to: "answer\(number).json")
        }
        let options = ["--fail-on", "warning", "--as-of", "2026-06-01"]
        let (alone, isClean) = try JSONOutput.of(["inspect", "\(folder.path)/*.pem"] + options)
        #expect(isClean == 0)
        #expect(alone.requests.count { ($0["csr"] as? [String: Any])?["parsed"] as? Bool == true } == Self.count)
        #expect(alone.findings.allSatisfy { $0["severity"] as? String == "note" })
        let (beside, agrees) = try JSONOutput.of(["check", "\(folder.path)/*.json"] + options)
        #expect(agrees == 0)
        #expect(beside.verdicts.count { $0 == "match" } == Self.count)
        #expect(beside.findings.allSatisfy { $0["severity"] as? String == "note" })
    }

    /// An answer whose one record agrees with the request.
    private static func answer(_ number: Int, request: String) throws -> Data {
        let name = "host\(number).example.com"
        let kind = keys[number % keys.count]
        let record: [String: Any] = [
            "id": 9_000_000 + number, "thumbprint": String(format: "%040X", number + 1),
            "serial_number": String(format: "0A%030X", number + 1), "common_name": name,
            "dns_names": [name, "www.\(name)"], "status": "issued", "date_created": "2026-05-04T09:12:31+00:00",
            "date_issued": "2026-05-04T10:02:44+00:00", "valid_till": "2026-11-15", "days_remaining": 167,
            "csr": request, "key_size": try #require(Int(kind.drop { !$0.isNumber })), "archived": 0,
            "user_id": 1576, "email": "logan.nelson@example.com", "firstname": "Logan", "lastname": "Nelson",
        ]
        return try JSONSerialization.data(withJSONObject: ["certificates": [record]])
    }
}
#endif
