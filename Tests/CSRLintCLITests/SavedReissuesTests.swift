// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import Testing

@Suite("Saved reissues")
struct SavedReissuesTests {
    @Test("are no requests", arguments: [InputKind.pem, .der])
    func requests(kind: InputKind) {
        #expect(throws: CertCentralError(.badShape, "")) { try SavedReissues(Array("[]".utf8), kind: kind) }
    }

    @Test("show no request where a private key stands")
    func privateKey() {
        let key =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----\n"
        #expect(RequestPEM.text(of: Array(key.utf8)) == nil)
        #expect(RequestPEM.text(of: Array("nothing".utf8)) == nil)
    }
}
#endif
