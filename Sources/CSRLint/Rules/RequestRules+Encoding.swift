// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on how the request is encoded, as text and as DER.
    static let requestEncoding: [Rule] = [
        Rule(
            "csr-encoding-noncanonical", .note, "The request's text is canonical PEM",
            rationale: """
                OpenSSL and Go read canonical PEM only; of everything else they say that there is no start line. \
                csrlint reads it and says what had to be repaired.
                """,
            reference: .rfc(7468, section: "2"),
            remedy: "nothing, where the vendor took it; `openssl req -in FILE` writes it canonically",
            example: "-----BEGIN CERTIFICATE REQUEST----- MIIC…== -----END CERTIFICATE REQUEST-----, all on one line",
            byHand: "openssl req -in request.pem -noout",
            judgesRequestsAlone: true
        ) { inspection in
            guard !inspection.repairs.isEmpty, inspection.holdsRequestOrPublicKey else { return [] }
            let list = inspection.repairs.map(\.explanation).joined(separator: "; ")
            return [Observation("the request's text had to be repaired: \(list)", request: (.encoding, list))]
        },

        Rule(
            "csr-trailing-data", .error, "Nothing follows the request's outer SEQUENCE",
            rationale: """
                OpenSSL ignores what follows; Go and pyca refuse the request. What one reader drops and another reads \
                is a way to hide something.
                """,
            reference: .x690(clause: "8.1"),
            remedy: "make the request again with a tool that writes nothing after it",
            example: "a request with five bytes behind it",
            byHand: "openssl req -inform DER -in request.der -outform DER | wc -c; wc -c request.der",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, request.trailingByteCount > 0 else { return [] }
            let count = request.trailingByteCount
            let (bytes, verb) = count == 1 ? ("1 byte", "follows") : ("\(count) bytes", "follow")
            return [
                request.trailingBytesAreBlank
                    ? Observation(
                        "\(bytes) \(verb) the request: white space or zeros only", severity: .warning,
                        request: (.encoding, "\(bytes) too many"))
                    : Observation(
                        "\(bytes) \(verb) the request, ignored by OpenSSL",
                        request: (.encoding, "\(bytes) too many"))
            ]
        },

        Rule(
            "csr-not-der", .warning, "The request is encoded in DER",
            rationale: """
                DER has one encoding for every value. OpenSSL also reads the looser BER and even calls its signature \
                good; Go and pyca refuse it. An unsorted SET and a written-out FALSE are common in real requests.
                """,
            reference: .x690(clause: "10 and 11"),
            remedy: "make the request with a tool that writes DER",
            example: "a length written in four octets where one is enough; critical FALSE written out",
            byHand: "openssl req -inform DER -in request.der -outform DER | cmp - request.der",
            judgesRequestsAlone: true
        ) { inspection in
            guard let issues = inspection.request?.encodingIssues, let first = issues.first else { return [] }
            let codes = issues.map(\.code)
            let isHarmless = codes.allSatisfy { $0 == .unsortedSet || $0 == .encodedDefault }
            var seen: Set<EncodingIssue.Code> = []
            let list = codes.filter { seen.insert($0).inserted }.map { $0.rawValue.replacing("-", with: " ") }
                .joined(separator: ", ")
            return [
                Observation(
                    "the encoding is not DER: \(list) (first at byte \(first.offset))",
                    severity: isHarmless ? .note : .warning, request: (.encoding, list))
            ]
        },

        Rule(
            "csr-version-invalid", .warning, "The request's version is 0",
            rationale: """
                RFC 2986 knows version 0 alone, which is called v1. OpenSSL and Go accept any number, pyca refuses it.
                """,
            reference: .rfc(2986, section: "4.1"),
            remedy: "make the request with a tool that writes version 0",
            example: "version 2, which its writer took for v3",
            byHand: "openssl req -in request.pem -noout -text | grep Version",
            judgesRequestsAlone: true
        ) { inspection in
            guard let request = inspection.request, request.version != 0 else { return [] }
            let version = request.version.map(String.init) ?? "out of range"
            return [
                Observation(
                    "the request's version is \(version), not 0", subject: RequestField.version.rawValue,
                    request: (.version, version))
            ]
        },
    ]
}

extension Inspection {
    /// Whether the text led to something that is compared.
    fileprivate var holdsRequestOrPublicKey: Bool {
        switch subject {
        case .request, .publicKey: true
        default: false
        }
    }
}

extension RequestText.Repair {
    /// What was repaired, in words.
    fileprivate var explanation: String {
        switch self {
        case .singleLine: "armour and base64 stand on one line (the form that the vendor documents)"
        case .carriageReturnOnly: "lines end with a carriage return alone"
        case .escapedLineEnds: "line ends are spelled as a backslash and a letter"
        case .noArmour: "there is no armour"
        case .byteOrderMark: "a byte order mark comes first"
        case .utf16: "the text is UTF-16"
        case .newCertificateRequest: "the label is NEW CERTIFICATE REQUEST"
        case .endLabelCase: "the END line differs from the BEGIN line"
        case .headerLines: "header lines stand in the armour"
        case .indentation: "lines are indented"
        case .quotes: "quotes stand round the text"
        case .percentEncoding: "characters are percent-encoded"
        case .blankLines: "there are blank lines or spaces within the base64"
        case .spacesForLineEnds: "spaces stand in place of line ends"
        case .extraDashes: "the armour has more than five hyphens"
        case .missingPadding: "the equals signs at the end of the base64 are missing"
        }
    }
}
