// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
extension OpenSSLAgreementRequest {
    /// Every kind of alternative name, alone and together.
    static let alternativeNames: [Self] =
        ([
            ("dns", ["DNS.1 = example.com"]),
            ("dns-several", ["DNS.1 = b.example.com", "DNS.2 = a.example.com", "DNS.3 = B.example.com"]),
            ("dns-same", ["DNS.1 = example.com", "DNS.2 = example.com"]),
            ("dns-wildcard", ["DNS.1 = *.example.com", "DNS.2 = xn--bcher-kva.example", "DNS.3 = example.com."]),
            ("dns-odd", ["DNS.1 = has space.example.com", "DNS.2 = under_score.example.com", "DNS.3 = localhost"]),
            ("dns-many", (1...150).map { "DNS.\($0) = host\($0).example.com" }),
            ("ipv4", ["IP.1 = 192.0.2.1"]),
            ("ipv4-several", ["IP.1 = 0.0.0.0", "IP.2 = 255.255.255.255", "IP.3 = 10.0.0.1"]),
            ("ipv6", ["IP.1 = 2001:db8::1"]),
            (
                "ipv6-several",
                [
                    "IP.1 = ::", "IP.2 = ::1", "IP.3 = 1::", "IP.4 = 2001:db8:0:1:0:0:0:1",
                    "IP.5 = 2001:db8:0:0:1:0:0:1",
                    "IP.6 = 1:2:3:4:5:6:7:8", "IP.7 = fe80::ABCD:0", "IP.8 = ::ffff:192.0.2.1",
                    "IP.9 = 1:0:2:3:4:5:6:7",
                ]
            ),
            ("email", ["email.1 = a@example.com", "email.2 = A+tag@Example.com"]),
            ("uri", ["URI.1 = https://example.com/a,b?c=d#e", "URI.2 = spiffe://example.com/workload"]),
            ("directory-name", ["dirName.1 = directory", "DNS.1 = example.com", "dirName.2 = other_directory"]),
            (
                "other-name",
                [
                    "otherName.1 = 1.3.6.1.4.1.311.20.2.3;UTF8:user@example.com", "otherName.2 = 1.2.3.4;UTF8:text",
                    "otherName.3 = 1.2.3.4;INTEGER:4",
                ]
            ),
            ("registered-id", ["RID.1 = 1.2.3.4.5", "RID.2 = 2.999.1", "RID.3 = 2.5.4.3"]),
            (
                "every-kind",
                [
                    "URI.1 = https://example.com/", "otherName.1 = 1.2.3.4;UTF8:text", "DNS.1 = b.example.com",
                    "RID.1 = 1.2.3.4.5", "IP.1 = 2001:db8::2", "email.1 = a@example.com", "dirName.1 = directory",
                    "IP.2 = 192.0.2.7", "DNS.2 = a.example.com", "otherName.2 = 1.2.3.5;IA5:text",
                ]
            ),
        ] as [(String, [String])]).flatMap { (name: String, names: [String]) in
            let sections = """
                [names]
                \(names.joined(separator: "\n"))
                [directory]
                C = US
                O = Example, Inc. / Web
                CN = Example
                [other_directory]
                0.OU = one
                +1.OU = two
                """
            let isCriticalToo = ["dns", "ipv4", "every-kind"].contains(name)
            return [("", ""), ("-critical", "critical,")].prefix(isCriticalToo ? 2 : 1).map { suffix, critical in
                Self(
                    name: "names-\(name)\(suffix)", extensions: ["subjectAltName = \(critical)@names"],
                    sections: sections)
            }
        }

    /// Requests for other extensions.
    static let otherExtensions: [Self] =
        ([
            ("key-usage", ["keyUsage = digitalSignature,keyEncipherment"]),
            ("key-usage-critical", ["keyUsage = critical,digitalSignature"]),
            ("purposes", ["extendedKeyUsage = serverAuth,clientAuth,1.2.3.4"]),
            ("purposes-critical", ["extendedKeyUsage = critical,serverAuth"]),
            ("constraints", ["basicConstraints = CA:FALSE"]),
            ("constraints-critical", ["basicConstraints = critical,CA:TRUE,pathlen:0"]),
            ("key-identifier", ["subjectKeyIdentifier = hash"]),
            ("tls-feature", ["tlsfeature = status_request,status_request_v2"]),
            ("policies", ["certificatePolicies = 2.23.140.1.2.1,1.2.3.4"]),
            ("comment", ["nsComment = made for a test"]),
            ("constraints-on-names", ["nameConstraints = permitted;DNS:example.com"]),
            ("unknown", ["1.2.3.4.5 = ASN1:UTF8String:text", "2.999.1 = critical,DER:0500"]),
            (
                "all",
                [
                    "tlsfeature = status_request", "basicConstraints = critical,CA:FALSE",
                    "subjectKeyIdentifier = hash",
                    "keyUsage = critical,digitalSignature", "extendedKeyUsage = serverAuth",
                    "subjectAltName = DNS:example.com,IP:192.0.2.1", "1.2.3.4.5 = DER:0500",
                ]
            ),
            ("email-copied", ["subjectAltName = email:copy"]),
        ] as [(String, [String])]).map { (name: String, extensions: [String]) in
            let subject = ["CN = \(commonName)", "emailAddress = a@example.com"]
            return Self(name: "extensions-\(name)", subject: subject, extensions: extensions)
        }

    /// Attributes of the request itself.
    static let requestAttributes: [Self] =
        ([
            ("password", ["challengePassword = secret phrase"], []),
            ("unstructured-name", ["unstructuredName = a name"], []),
            ("unstructured-address", ["unstructuredAddress = Lehi"], []),
            ("both", ["challengePassword = secret phrase", "unstructuredName = a name"], []),
            ("unknown", ["1.2.3.4.5 = text", "challengePassword = secret"], []),
            ("and-extensions", ["challengePassword = secret"], ["subjectAltName = DNS:example.com"]),
            ("and-more", ["unstructuredName = a", "1.2.840.113549.1.9.20 = friend"], ["keyUsage = keyAgreement"]),
        ] as [(String, [String], [String])]).map { (name: String, attributes: [String], extensions: [String]) in
            Self(name: "attributes-\(name)", extensions: extensions, attributes: attributes)
        }
}
#endif
