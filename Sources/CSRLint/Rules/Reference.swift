// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Where a rule is written.
public enum Reference: Hashable, Sendable, CustomStringConvertible {
    /// A section of an RFC.
    case rfc(Int, section: String)
    /// A section of the CA/Browser Forum's Baseline Requirements for TLS server certificates.
    case baselineRequirements(section: String)
    /// A clause of ITU-T X.690, the encoding rules of ASN.1.
    case x690(clause: String)
    /// A field of CertCentral's List reissues.
    case certCentral(String)
    /// What CertCentral's documentation for people says of reissues.
    case reissueGuide
    /// A section of NIST SP 800-57 Part 1, the recommendation for key management.
    case keyManagement(section: String)
    /// A Unicode technical standard.
    case unicode(standard: Int, section: String)
    /// A section of one of Microsoft's open specifications.
    case microsoft(document: String, section: String)
    /// An entry of MITRE's catalogue of weaknesses.
    case cwe(Int)

    /// The reference in words.
    public var description: String {
        switch self {
        case .rfc(let number, let section): "RFC \(number), \(section)"
        case .baselineRequirements(let section): "CA/Browser Forum Baseline Requirements, \(section)"
        case .x690(let clause): "ITU-T X.690, \(clause)"
        case .certCentral(let field): "CertCentral Services API, List reissues, \(field)"
        case .reissueGuide: "CertCentral documentation, Reissue an SSL/TLS certificate"
        case .keyManagement(let section): "NIST SP 800-57 Part 1, \(section)"
        case .unicode(let standard, let section): "UTS #\(standard), \(section)"
        case .microsoft(let document, let section): "Microsoft Open Specifications, \(document), \(section)"
        case .cwe(let number): "Common Weakness Enumeration, CWE-\(number)"
        }
    }

    /// Where to read it.
    public var url: String {
        switch self {
        case .rfc(let number, _): "https://www.rfc-editor.org/rfc/rfc\(number)"
        case .baselineRequirements: "https://cabforum.org/working-groups/server/baseline-requirements/requirements/"
        case .x690: "https://www.itu.int/rec/T-REC-X.690"
        case .certCentral: "https://dev.digicert.com/services-api/orders/list-reissues/"
        case .reissueGuide:
            "https://docs.digicert.com/en/certcentral/manage-certificates/reissue-an-ssl-tls-certificate.html"
        case .keyManagement: "https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final"
        case .unicode(let standard, _): "https://www.unicode.org/reports/tr\(standard)/"
        case .microsoft(let document, _):
            "https://learn.microsoft.com/openspecs/windows_protocols/\(document.lowercased())/"
        case .cwe(let number): "https://cwe.mitre.org/data/definitions/\(number).html"
        }
    }
}
