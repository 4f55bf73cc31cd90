// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What a report says of one reissue: the record, the request beside it, and how they compare.
///
/// All texts are in visible form (`DisplayText`).
public struct ReissueReport: Sendable {
    /// The overall word on a reissue.
    public enum Verdict: String, Sendable {
        /// What could be compared agrees.
        case match
        /// The common name, the names or the key size differ.
        case mismatch
        /// There was no request, it could not be read, or nothing could be compared.
        case notChecked = "not_checked"
    }

    /// What the record says.
    public struct RecordSummary: Sendable {
        /// `common_name`.
        public var commonName: String?
        /// `dns_names`; nil where absent.
        public var dnsNames: [String]?
        /// `key_size`.
        public var keySize: Int64?
    }

    /// Contact data, shown on request only.
    public struct Contact: Sendable {
        /// `email`.
        public var email: String?
        /// `firstname`.
        public var firstName: String?
        /// `lastname`.
        public var lastName: String?

        package init(email: String?, firstName: String?, lastName: String?) {
            self.email = email
            self.firstName = firstName
            self.lastName = lastName
        }
    }

    /// How the record and the request compare.
    public struct Comparison: Sendable {
        /// How one thing compares.
        public enum Outcome: String, Sendable {
            /// Both sides agree.
            case match
            /// They do not.
            case mismatch
            /// One side has nothing to compare.
            case notCompared = "not_compared"
        }
        /// A name on one side alone.
        public struct Difference: Sendable {
            /// The name, canonical.
            public var name: String
            /// Why it is there: a word of the classifier.
            public var reason: NameComparison.Reason

            /// Makes a difference.
            public init(name: String, reason: NameComparison.Reason) {
                self.name = name
                self.reason = reason
            }
        }
        /// The common names.
        public var commonName = Outcome.notCompared
        /// The names.
        public var dnsNames = Outcome.notCompared
        /// The key's size.
        public var keySize = Outcome.notCompared
        /// The names on both sides, canonical.
        public var matched: [String] = []
        /// The names of the record alone.
        public var onlyInRecord: [Difference] = []
        /// The names of the request alone.
        public var onlyInRequest: [Difference] = []

        /// A comparison of nothing.
        public init() {}
    }

    /// The position among all reissues of the run, from 0.
    public var index = 0
    /// `id`.
    public var certificateID: Int64?
    /// `status`, normalised.
    public var status: String?
    /// Whether the row is rejected, archived or expired as of the run's date.
    public var isInactive = false
    /// `archived`; nil where absent.
    public var isArchived: Bool?
    /// `serial_number`.
    public var serialNumber: String?
    /// `thumbprint`.
    public var thumbprint: String?
    /// `date_created`.
    public var dateCreated: String?
    /// `date_issued`.
    public var dateIssued: String?
    /// `valid_till`.
    public var validTill: String?
    /// Contact data.
    public var contact: Contact?
    /// What the record says.
    public var record = RecordSummary()
    /// What the request says.
    public var csr = RequestSummary()
    /// How they compare.
    public var comparison = Comparison()
    /// The overall word.
    public var verdict = Verdict.notChecked
    /// Whether there is no request because the record names no host.
    public var hasNothingToCheck = false
    /// Where the row begins in the input.
    public var location = SourceLocation(path: nil, line: 1, column: 1)

    /// A row without content.
    public init() {}

    /// Whether the row should have been checked and was not, so that the gate needs a finding on it to know of it.
    var isUnchecked: Bool { verdict == .notChecked && !isInactive && !hasNothingToCheck }
}
