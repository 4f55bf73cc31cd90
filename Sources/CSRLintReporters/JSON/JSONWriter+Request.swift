// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    mutating func members(of request: InspectionReport.Request) {
        object("source") { writer in
            writer.member("path", request.source.path)
            writer.member("line", request.line)
            writer.member("index", request.index)
        }
        object("csr") { $0.members(of: request.csr) }
        array("findings", of: request.findings) { writer, finding in
            writer.object { $0.members(of: finding) }
        }
    }

    mutating func members(of csr: RequestSummary) {
        member("sha256", csr.sha256)
        member("parsed", csr.isParsed)
        member("version", csr.version)
        array("subject", of: csr.subject) { writer, attribute in
            writer.object { writer in
                writer.member("oid", attribute.oid)
                writer.member("type", attribute.type)
                writer.member("value", attribute.value)
            }
        }
        member("common_names", csr.commonNames)
        object("san") { writer in
            writer.member("dns", csr.alternativeNames.dns)
            writer.member("ip", csr.alternativeNames.ip)
            writer.member("email", csr.alternativeNames.email)
            writer.member("uri", csr.alternativeNames.uri)
            writer.member("other", csr.alternativeNames.other)
        }
        object("key", from: csr.key) { writer, key in
            writer.member("algorithm", key.algorithm)
            writer.member("bits", key.bits)
            writer.member("curve", key.curve)
            writer.member("exponent", key.exponent)
            writer.member("spki_sha256", key.spkiSHA256)
        }
        object("signature", from: csr.signature) { $0.members(of: $1) }
        member("attributes", csr.attributes)
        member("requested_extensions", csr.requestedExtensions)
        object("error", from: csr.failure) { writer, failure in
            writer.member("code", failure.code)
            writer.member("message", failure.message)
        }
    }

    private mutating func members(of signature: RequestSummary.Signature) {
        member("algorithm", signature.algorithm)
        member("oid", signature.oid)
        member("verdict", signature.verdict.word)
        object("reason", from: signature.verdict.reason) { writer, reason in
            writer.member("code", reason.code.rawValue)
            writer.member("message", reason.message)
        }
    }
}
