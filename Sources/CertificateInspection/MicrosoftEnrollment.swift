// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a request made on Windows says of the machine that it was made on (MS-WCCE, 2.2.2.7).
public struct MicrosoftEnrollment: Hashable, Sendable {
    /// What a detail is.
    public enum Kind: Hashable, CaseIterable, Sendable {
        /// The machine's name.
        case machine
        /// The user, with the domain.
        case user
        /// The program that made the request.
        case process
        /// The version of the operating system.
        case systemVersion
        /// The provider that holds the key.
        case provider
        /// The template of the certificate, by name or identifier.
        case template
    }

    /// One thing that the request says.
    public struct Detail: Hashable, Sendable {
        /// What it is.
        public let kind: Kind
        /// The text as UTF-8; octets that its string type cannot hold are kept as they are.
        public let utf8: [UInt8]
    }

    /// What is said, in order; empty texts say nothing and are left out.
    public private(set) var details: [Detail] = []
    /// The attributes and extensions that do not parse, in order: they may say as much.
    public private(set) var unreadable: [OID] = []

    /// Reads attributes and extensions of a request.
    init(attributes: [RequestAttribute], extensions: [RequestedExtension]) {
        for attribute in attributes where Self.types.contains(attribute.type) {
            for value in attribute.values { read(attribute.type, value) }
        }
        for requested in extensions where Self.types.contains(requested.oid) {
            read(requested.oid, requested.value)
        }
    }

    private static let types: Set<OID> = [
        .microsoftClientInformation, .microsoftSystemVersion, .microsoftProvider, .microsoftTemplateName,
        .microsoftTemplate,
    ]

    private mutating func read(_ type: OID, _ value: [UInt8]) {
        guard let found = Self.details(of: type, value) else { return unreadable.append(type) }
        details += found.filter { !$0.utf8.isEmpty }
    }

    private static func details(of type: OID, _ value: [UInt8]) -> [Detail]? {
        DERWalk.content(of: value) { walk, root throws(ParsingError) in
            switch type {
            case .microsoftClientInformation: try clientInformation(walk, root)
            case .microsoftProvider: try provider(walk, root)
            case .microsoftTemplate: try template(walk, root)
            case .microsoftSystemVersion: [Detail(kind: .systemVersion, utf8: try walk.text(at: root))]
            default: [Detail(kind: .template, utf8: try walk.text(at: root))]
            }
        }
    }

    /// `SEQUENCE { clientId INTEGER, machineName, userName, processName UTF8String }`; old clients end early.
    private static func clientInformation(_ walk: DERWalk, _ root: Int) throws(ParsingError) -> [Detail] {
        var parts = try walk.children(of: root, identifier: DERTag.sequence, "RequestClientInfo")
        _ = walk.take(&parts, ifIdentifier: DERTag.integer)
        var details: [Detail] = []
        for kind in [Kind.machine, .user, .process] {
            guard let part = walk.take(&parts) else { break }
            details.append(Detail(kind: kind, utf8: try walk.text(at: part)))
        }
        try walk.finish(parts, "RequestClientInfo")
        return details
    }

    /// `SEQUENCE { keySpec INTEGER, cspName BMPString, signature BIT STRING }`.
    private static func provider(_ walk: DERWalk, _ root: Int) throws(ParsingError) -> [Detail] {
        var parts = try walk.children(of: root, identifier: DERTag.sequence, "CSPProvider")
        _ = walk.take(&parts, ifIdentifier: DERTag.integer)
        guard let name = walk.take(&parts) else { return [] }
        return [Detail(kind: .provider, utf8: try walk.text(at: name))]
    }

    /// `SEQUENCE { templateID OBJECT IDENTIFIER, majorVersion INTEGER, minorVersion INTEGER OPTIONAL }`.
    private static func template(_ walk: DERWalk, _ root: Int) throws(ParsingError) -> [Detail] {
        var parts = try walk.children(of: root, identifier: DERTag.sequence, "CertificateTemplate")
        let identifier = try walk.take(&parts, DERTag.objectIdentifier, "templateID")
        return [Detail(kind: .template, utf8: Array(walk.objectIdentifier(at: identifier).description.utf8))]
    }
}

extension CertificateSigningRequest {
    /// What the request says of the Windows machine that it was made on.
    public var microsoftEnrollment: MicrosoftEnrollment {
        MicrosoftEnrollment(attributes: attributes ?? [], extensions: requestedExtensions)
    }
}
