// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CertificateInspection
public import JSONReader

/// How the names of a record and of a request compare.
///
/// The two common names are judged by `commonName` alone. Among the other names a common name only counts as present:
/// a listed name is missing when it is neither in the request's subject alternative names nor one of its common names,
/// and a requested name when it is neither in `dns_names` nor the record's common name.
public struct NameComparison: Sendable {
    /// Why a name differs or stands on one side alone.
    public enum Reason: String, CaseIterable, Sendable {
        /// Equal but for upper and lower case.
        case caseOnly = "case-only"
        /// Equal but for a trailing dot.
        case trailingDot = "trailing-dot"
        /// Equal but for a label in Unicode on one side and as A-label on the other.
        case uLabelForm = "u-label-form"
        /// Equal but for an ideographic or full-width dot.
        case idnaDot = "idna-dot"
        /// Equal but for white space round the name.
        case whitespace
        /// In the record alone: a companion that the certificate authority adds.
        case companion
        /// A wildcard of the record covers the request's name.
        case coveredByWildcard = "covered-by-wildcard"
        /// A wildcard of the request covers the record's name.
        case covers
        /// Looks like a name of the other side and is not.
        case lookalike
        /// In the record alone, and the request asks for no names beside its common name.
        case sanAbsent = "san-absent"
        /// In the record alone: added on the order.
        case subset
        /// In the request alone: asked for, and not secured.
        case dropped
    }

    /// A name on one side alone.
    public struct Difference: Hashable, Sendable {
        /// The name.
        public let name: HostName
        /// The first reason that fits.
        public let reason: Reason
        /// The name that the reason is about: the one it accompanies, covers, is covered by or looks like.
        public let counterpart: HostName?
    }

    /// A name on both sides that is not written alike.
    public struct FormDifference: Hashable, Sendable {
        /// The name as the record writes it.
        public let record: HostName
        /// The name as the request writes it.
        public let request: HostName
        /// What has to be folded to make them equal, in the order of `Reason`.
        public let reasons: [Reason]
    }

    /// Two different names that look alike.
    public struct Lookalike: Hashable, Sendable {
        /// The record's name.
        public let record: HostName
        /// The request's name.
        public let request: HostName
        /// Whether they are one but for digits, as `web1` and `web2` are: a warning, no error.
        public let differsInDigitsOnly: Bool
        /// The one of them by which the pair goes, and no other does: the request's name where the record's is its
        /// counterpart, else the record's.
        public let own: HostName
    }

    /// How the two common names compare.
    public enum CommonNameRelation: Hashable, Sendable {
        /// The request's one common name is the record's.
        case match
        /// It is, but for its form.
        case formDiffers([Reason])
        /// It is not, but the record's common name is another of the request's names.
        case moved
        /// It is not, and the record's common name is none of the request's names.
        case mismatch
        /// It is not, and is no host name.
        case humanTextMismatch
        /// The request has several common names.
        case multiple
        /// The request has none.
        case absentInRequest
        /// The record has none.
        case absentInRecord
    }

    /// How one thing compares.
    public typealias Outcome = ReissueReport.Comparison.Outcome

    /// The record's common name; nil where absent or blank.
    public let recordCommonName: HostName?
    /// The distinct names of the record's `dns_names`.
    public let recordNames: [HostName]
    /// The request's common names but empty ones.
    public let requestCommonNames: [CommonName]
    /// The distinct DNS names and IP addresses of the request's subject alternative names.
    public let requestNames: [HostName]
    /// Whether the request has a subject alternative name of any type.
    public let hasSubjectAlternativeNames: Bool

    /// The names on both sides, common names among them: the record's common name first, then as the record lists them.
    public internal(set) var matched: [HostName] = []
    /// The listed names that the request lacks, in the record's order.
    public internal(set) var onlyInRecord: [Difference] = []
    /// The requested names that the record lacks, in the request's order.
    public internal(set) var onlyInRequest: [Difference] = []
    /// The matched names that are not written alike.
    public internal(set) var formDifferences: [FormDifference] = []
    /// The pairs of names that look alike.
    public internal(set) var lookalikes: [Lookalike] = []
    /// The names that `dns_names` repeats, as they were written again.
    public let duplicatesInRecord: [HostName]
    /// The names that the subject alternative names repeat, as they were written again.
    public let duplicatesInRequest: [HostName]
    /// How the two common names compare.
    public internal(set) var commonName = CommonNameRelation.absentInRecord
    /// The outcome for the common names.
    public internal(set) var commonNameOutcome = Outcome.notCompared
    /// The outcome for the names.
    public internal(set) var dnsNamesOutcome = Outcome.notCompared
    /// Whether the record has a common name, and it is among its `dns_names`.
    public let isRecordCommonNameListed: Bool
    /// The host names among the request's common names that are not among its subject alternative names.
    public let commonNamesNotInSubjectAlternativeNames: [HostName]

    /// Compares the names of a record with those of a request.
    ///
    /// An `iPAddress` of neither 4 nor 16 octets is left out: it is no name. The work grows with the number of names,
    /// not with its square.
    ///
    /// - Parameters:
    ///   - recordCommonName: the record's `common_name`.
    ///   - recordDNSNames: the record's `dns_names`.
    ///   - areRecordNamesKnown: whether `dns_names` is not contradicted by the record itself; else names are not compared.
    ///   - requestCommonNames: the common names of the request's subject.
    ///   - subjectAlternativeNames: the alternative names that the request asks for.
    public init(
        recordCommonName: JSONString?,
        recordDNSNames: [JSONString]?,
        areRecordNamesKnown: Bool = true,
        requestCommonNames: [CommonName],
        subjectAlternativeNames: [GeneralName]
    ) {
        let commonName = recordCommonName.map { HostName(recordText: $0) }
        self.recordCommonName = commonName.flatMap { $0.canonical.isEmpty ? nil : $0 }
        let listed = NameIndex(
            (recordDNSNames ?? []).lazy.map { HostName(recordText: $0) }.filter { !$0.canonical.isEmpty },
            capacity: recordDNSNames?.count ?? 0
        )
        let requested = NameIndex(
            subjectAlternativeNames.lazy.compactMap(Self.hostName),
            capacity: subjectAlternativeNames.count
        )
        let commonNames = requestCommonNames.filter { $0.kind != .empty }
        let hosts = commonNames.filter { $0.kind == .host }.map(\.name)
        self.requestCommonNames = commonNames
        recordNames = listed.names
        requestNames = requested.names
        duplicatesInRecord = listed.duplicates
        duplicatesInRequest = requested.duplicates
        hasSubjectAlternativeNames = !subjectAlternativeNames.isEmpty
        isRecordCommonNameListed = self.recordCommonName.map { listed.contains($0) } ?? false
        commonNamesNotInSubjectAlternativeNames = hosts.filter { !requested.contains($0) }

        let sides = Sides(
            listed: listed, commonName: self.recordCommonName, requested: requested,
            hosts: NameIndex(hosts, capacity: hosts.count))
        compareCommonNames(sides)
        if areRecordNamesKnown { compareNames(sides) }
    }

    private static func hostName(_ name: GeneralName) -> HostName? {
        switch name {
        // Of one without any text `csr-san-empty` says enough.
        case .dnsName(let bytes): bytes.isEmpty ? nil : HostName(dnsName: bytes)
        case .ipAddress(let octets): HostName(ipAddress: octets)
        default: nil
        }
    }

    /// The names of both sides, to be asked for.
    struct Sides {
        let listed: NameIndex
        let commonName: HostName?
        let requested: NameIndex
        let hosts: NameIndex

        /// The name as the record writes it, its common name included; nil where it lacks the name.
        func recordSpelling(of name: HostName) -> HostName? {
            if let spelling = listed.spelling(of: name) { return spelling }
            return commonName.flatMap { $0.matches(name) ? $0 : nil }
        }

        /// The name as the request writes it, its common names included; nil where it lacks the name.
        func requestSpelling(of name: HostName) -> HostName? {
            requested.spelling(of: name) ?? hosts.spelling(of: name)
        }
    }
}
