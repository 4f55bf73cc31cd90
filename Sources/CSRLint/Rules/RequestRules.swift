// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension Rule {
    /// The rules on the request by itself: is there one, can it be read, and by everybody alike.
    static let request: [Rule] =
        requestPresence + requestEncoding + requestExtensions + requestUses + requestAttributes + requestSubject
        + requestNames

    private static let requestPresence: [Rule] = [
        Rule(
            "csr-missing", .warning, "The record holds the request that it was made from",
            rationale: """
                Without the request nobody can tell what was asked for. Products that name no host (code signing, \
                document signing, verified marks) come without one.
                """,
            reference: .certCentral("csr"),
            remedy: "look the request up where it was made, and compare it by hand",
            example: "\"csr\": null, or \"csr\": \"<csr>\"",
            byHand: "jq '.certificates[] | select((.csr // \"\") == \"\") | .id' answer.json"
        ) { inspection in
            guard let record = inspection.record, inspection.recordFailure == nil, case .absent = inspection.subject
            else { return [] }
            let namesHost = record.namesHost
            return [
                Observation(
                    namesHost
                        ? "the record names hosts, but holds no request to compare them with"
                        : "the record holds no request; it names no host either, so none is to be expected",
                    severity: namesHost ? .warning : .note, record: (.csr, nil))
            ]
        },

        Rule(
            "csr-undecodable", .error, "The request can be decoded",
            rationale: """
                What cannot be decoded cannot have been the request: it was cut, damaged on its way (a form turns plus \
                signs into spaces), or pasted from elsewhere.
                """,
            reference: .rfc(2986, section: "4"),
            remedy: "take the request from the file that it was written to, and submit that",
            example: "-----BEGIN CERTIFICATE REQUEST----- with a line of the base64 missing",
            byHand: "jq -r '.certificates[0].csr' answer.json | openssl req -noout -text",
            judgesRequestsAlone: true
        ) { inspection in
            guard case .undecodable(let error) = inspection.subject else { return [] }
            return [
                Observation("the request cannot be decoded: \(error)", record: (.csr, nil), request: (.encoding, nil))
            ]
        },

        Rule(
            "csr-not-a-request", .warning, "The field holds a certification request",
            rationale: """
                The vendor also takes a bare public key, and people paste certificates. Neither proves possession of \
                the private key, and neither says which names were asked for.
                """,
            reference: .rfc(2986, section: "4"),
            remedy: "submit a certification request, which proves possession of the key and says which names it is for",
            example: "-----BEGIN PUBLIC KEY----- in the field csr",
            byHand: "jq -r '.certificates[].csr' answer.json | grep BEGIN",
            judgesRequestsAlone: true
        ) { inspection in
            let object: String
            switch inspection.subject {
            case .publicKey: object = "a bare public key"
            case .otherObject(let description): object = description
            default: return []
            }
            return [
                Observation(
                    "the field holds \(object), not a certification request",
                    severity: inspection.record.map { $0.namesHost ? .warning : .note },
                    record: (.csr, nil), request: (.encoding, nil))
            ]
        },

        Rule(
            "csr-contains-private-key", .error, "No private key stands where the request belongs",
            rationale: """
                A private key that was sent to a certificate authority is known to others, and so is every certificate \
                made with it. csrlint shows no byte of it.
                """,
            reference: .baselineRequirements(section: "4.9.1.1"),
            remedy: "treat the key as compromised: make a new one, reissue with it, have the old certificates revoked",
            example: "the PEM block of an RSA private key in the field csr",
            byHand: "jq '.certificates[] | select(.csr | strings | test(\"PRIVATE KEY\")) | .id' answer.json",
            ceiling: .none, judgesRequestsAlone: true, meansLostKey: true
        ) { inspection in
            guard inspection.containsPrivateKey else { return [] }
            return [
                Observation(
                    "a private key stands where the request belongs: it is no longer private",
                    record: (.csr, nil), request: (.encoding, nil))
            ]
        },

        Rule(
            "csr-multiple-blocks", .warning, "The field holds one request and nothing else",
            rationale: """
                OpenSSL silently takes the first of several requests; another reader may take the last. csrlint \
                compares the first one.
                """,
            reference: .rfc(7468, section: "2"),
            remedy: "submit one request, without text round it",
            example: "two requests, one behind the other, in the field csr",
            byHand: "jq '.certificates[] | [.id, (.csr | strings | split(\"-----BEGIN\") | length - 1)]' answer.json"
        ) { inspection in
            guard inspection.record != nil, let text = inspection.text else { return [] }
            let blockCount = text.publicBlockCount
            if blockCount > 1 {
                return [
                    Observation(
                        "the field holds \(blockCount) PEM blocks; the first request is compared", record: (.csr, nil))
                ]
            }
            guard blockCount == 1, text.hasOuterText else { return [] }
            return [
                Observation(
                    "text stands round the request, as some tools print it", severity: .note, record: (.csr, nil))
            ]
        },

        Rule(
            "csr-oversized", .warning, "The request has a reasonable size",
            rationale: """
                Requests are a few kilobytes, and the vendor takes 250 names. What is much larger was made to cost its \
                readers something; beyond 4 MiB, or nested deeper than 32 levels, it is not read at all.
                """,
            reference: .cwe(400),
            remedy: "split the names over several orders",
            example: "a request for 300 names",
            byHand: "openssl req -in request.pem -noout -text | grep -o 'DNS:' | wc -l",
            judgesRequestsAlone: true
        ) { inspection in
            if case .oversized(let error) = inspection.subject {
                return [
                    Observation(
                        "the request is not read: \(error)", severity: .error, record: (.csr, nil),
                        request: (.encoding, nil))
                ]
            }
            guard let request = inspection.request else { return [] }
            if request.der.count > 64 << 10 {
                return [
                    Observation(
                        "the request has \(request.der.count) bytes, more than 64 KiB",
                        request: (.encoding, "\(request.der.count) bytes"))
                ]
            }
            let nameCount = request.subjectAlternativeNames.count
            guard nameCount > 250 else { return [] }
            return [
                Observation(
                    "the request asks for \(nameCount) names, more than the 250 that the vendor takes",
                    request: (.subjectAltName, "\(nameCount) names"))
            ]
        },
    ]
}

extension CertificateRecord {
    /// Whether the record names a host: a domain name or an address.
    var namesHost: Bool {
        if dnsNames?.contains(where: { !HostName(recordText: $0).canonical.isEmpty }) == true { return true }
        return commonName.map { CommonName(utf8: $0.utf8, isWellFormed: $0.isWellFormed).kind == .host } ?? false
    }
}

extension Inspection {
    /// Whether a private key stands where the request belongs, alone or beside one. Of a bundle of requests each block
    /// is judged by itself.
    fileprivate var containsPrivateKey: Bool {
        if case .privateKey = subject { return true }
        return record != nil && text?.blocks.contains(where: \.isPrivateKey) == true
    }
}

extension RequestText {
    /// How many blocks hold something other than a private key.
    fileprivate var publicBlockCount: Int { blocks.count { !$0.isPrivateKey } }
}
