// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

@Suite(
    "csrlint inspect and the openssl command",
    .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"),
    .enabled(if: OpenSSLAgreementCommand.isDemanded, "the openssl command is not installed"))
struct OpenSSLAgreementTests {
    @Test("agree on every field of every request, or the difference is named")
    func agreement() throws {
        let requests = OpenSSLAgreementRequest.all
        #expect(requests.count >= 100)
        #expect(Set(requests.map(\.name)).count == requests.count)
        #expect(Set(OpenSSLAgreementDifference.named.keys).isSubset(of: requests.map(\.name)))

        let (keys, folder) = (try TemporaryFolder(), try TemporaryFolder())
        for key in OpenSSLAgreementKey.allCases { try key.make(in: keys) }
        for request in requests { try request.make(keys: keys, in: folder) }
        let pairs = try OpenSSLAgreementInspection.inspections(of: folder)
        #expect(pairs.count == requests.count)
        let inspections = Dictionary(pairs.map { ($0.file, $0.csr) }) { first, _ in first }

        let readings = try requests.map { try OpenSSLAgreementReading($0.file(in: folder)) }
        let requestDigests = try Self.digests(requests.map { $0.file(in: folder) })
        let keyFiles = requests.map { "\(keys.path)/\($0.name).spki" }
        for (reading, file) in zip(readings, keyFiles) { try reading.publicKey.write(to: URL(filePath: file)) }
        let keyDigests = try Self.digests(keyFiles)

        var filled: Set<OpenSSLAgreementField> = []
        for (index, request) in requests.enumerated() {
            var theirs = readings[index].values
            theirs[.sha256] = [requestDigests[index]]
            theirs[.spkiSHA256] = [keyDigests[index]]
            filled.formUnion(theirs.filter { !$0.value.isEmpty }.keys)
            if request.damage != nil { #expect(theirs[.verdict] == ["invalid"], "\(request.name) is to be broken") }
            let inspection = try #require(inspections[request.name + ".der"], "\(request.name) is not in the report")
            #expect(inspection.parsed, "\(request.name)")
            let ours = inspection.values
            let differing = OpenSSLAgreementField.allCases.filter { !Self.areSame(ours[$0], theirs[$0]) }
            let detail = differing.map { "\($0): csrlint \(ours[$0] ?? []), openssl \(theirs[$0] ?? [])" }
            let isExpected = OpenSSLAgreementDifference.isExpected(Set(differing), of: request.name)
            #expect(isExpected, "\(request.name) differs; \(detail.joined(separator: "; "))")
        }
        #expect(filled == Set(OpenSSLAgreementField.allCases), "a field that is never there is never compared")

        // All of them once more, as a bundle of text and PEM.
        let bundle = try TemporaryFolder()
        try bundle.write(readings.map(\.armoured).joined(separator: "\n"), to: "bundle.pem")
        let bundled = try OpenSSLAgreementInspection.inspections(of: bundle).map(\.csr.values)
        #expect(bundled.count == requests.count)
        for (request, values) in zip(requests, bundled) {
            let isSame = values == inspections[request.name + ".der"]?.values
            #expect(isSame, "\(request.name) is another one in a bundle of PEM")
        }
    }

    /// Octet by octet: equal strings of Swift may still be written differently.
    private static func areSame(_ ours: [String]?, _ theirs: [String]?) -> Bool {
        (ours ?? []).map { Array($0.utf8) } == (theirs ?? []).map { Array($0.utf8) }
    }

    /// SHA-256 of every file, in order.
    private static func digests(_ files: [String]) throws -> [String] {
        let output = try OpenSSLAgreementCommand.run(["dgst", "-sha256", "-r"] + files).output
        let digests = output.split(separator: "\n").map { String($0.prefix(64)) }
        try #require(digests.count == files.count)
        return digests
    }
}
#endif
