// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint

let report = try Linter().report(on: ReissueList(json: bytes))
for finding in report.findings(atLeast: .warning) {
    print(finding.ruleID, finding.message)
}

let request = try CertificateSigningRequest(pem: text)
print(request.subject.commonNames.count, request.subjectAlternativeNames.count, request.publicKey.bitCount ?? 0)
print(request.verifySignature())
