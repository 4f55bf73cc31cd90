// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The outcome of a run over reissues: what was read, how it compares, what was found, and what was not looked at.
public struct Report: Sendable {
    /// The tool that made it.
    public struct Tool: Sendable {
        /// csrlint's version.
        public var version: String
        /// The version of the OpenSSL it ran on.
        public var openSSLVersion: String

        /// Makes a tool.
        public init(version: String, openSSLVersion: String) {
            self.version = version
            self.openSSLVersion = openSSLVersion
        }
    }

    /// How the run went.
    public struct Run: Sendable {
        /// The instant that counted as now; nil where nothing counted as expired.
        public var asOf: Timestamp?
        /// Whether everything asked for was checked.
        public var isComplete = true
        /// What made the gate fail.
        public var failOn = FailureThreshold.error
        /// Whether only findings that a baseline lacks made it fail.
        public var failsOnNewAlone = false
        /// Whether a run that is not complete passes.
        public var allowsIncomplete = false
        /// Whether a run with nothing to check passes.
        public var allowsEmpty = false
        /// The statuses of the rows that were taken, normalised; none for all.
        public var statuses: [String] = []
        /// The profile.
        public var profile = Profile.publicTLS
        /// The exit status that fits the outcome.
        public var exitCode = 0
        /// The lists of keys that were loaded.
        public var keyLists: [KeyListSummary] = []
        /// The rules that were turned off, by the profile or by choice, in the order of the catalogue.
        public var rulesOff: [String] = []

        package init(
            asOf: Timestamp? = nil, isComplete: Bool = true, failOn: FailureThreshold = .error,
            profile: Profile = .publicTLS, exitCode: Int = 0, keyLists: [KeyListSummary] = [],
            rulesOff: [String] = []
        ) {
            self.asOf = asOf
            self.isComplete = isComplete
            self.failOn = failOn
            self.profile = profile
            self.exitCode = exitCode
            self.keyLists = keyLists
            self.rulesOff = rulesOff
        }
    }

    /// A list of keys that was loaded.
    public struct KeyListSummary: Hashable, Sendable {
        /// The file's path or name, in visible form.
        public var path: String
        /// What kind of file it was.
        public var format: KeyList.Format
        /// How many keys are in it.
        public var count: Int
        /// When the list was made, or its file written, where that is known.
        public var date: Timestamp?

        /// Makes an entry.
        public init(path: String, format: KeyList.Format, count: Int, date: Timestamp?) {
            self.path = path
            self.format = format
            self.count = count
            self.date = date
        }
    }

    /// The counts.
    public struct Summary: Sendable {
        /// The orders judged.
        public var orders = 0
        /// The orders of an account that were not asked for, since the account's list says that they have no reissues.
        public var ordersWithoutReissues = 0
        /// The reissues judged.
        public var reissues = 0
        /// The errors among the findings.
        public var errors = 0
        /// The warnings.
        public var warnings = 0
        /// The notes.
        public var notes = 0
        /// The waived findings.
        public var waived = 0
        /// The reissues that could not be checked and the orders that failed.
        public var notChecked = 0
        /// The rules that were skipped.
        public var skippedRules = 0

        package init(
            orders: Int = 0, ordersWithoutReissues: Int = 0, reissues: Int = 0, errors: Int = 0, warnings: Int = 0,
            notes: Int = 0, waived: Int = 0, notChecked: Int = 0, skippedRules: Int = 0
        ) {
            self.orders = orders
            self.ordersWithoutReissues = ordersWithoutReissues
            self.reissues = reissues
            self.errors = errors
            self.warnings = warnings
            self.notes = notes
            self.waived = waived
            self.notChecked = notChecked
            self.skippedRules = skippedRules
        }
    }

    /// One order.
    public struct Order: Sendable {
        /// The order's number, where it is known.
        public var orderID: Int64?
        /// Where it came from.
        public var source: InputSource
        /// The line of a list that asked for it.
        public var namedAt: SourceLocation?
        /// Its reissues, in the order of the input.
        public var reissues: PackedArray<ReissueReport>
        /// Its timeline, oldest first.
        public var history: PackedArray<HistoryEntry>

        package init(
            orderID: Int64?, source: InputSource, reissues: PackedArray<ReissueReport>,
            history: PackedArray<HistoryEntry>
        ) {
            self.orderID = orderID
            self.source = source
            self.reissues = reissues
            self.history = history
        }
    }

    /// One entry of an order's timeline.
    public struct HistoryEntry: Sendable {
        /// The position of the reissue in the order's `reissues`.
        public var reissueIndex: Int
        /// Whether the key differs from the one before; false for the first.
        public var isKeyChanged = false
        /// Whether the key's algorithm or curve differs from the one before; false for the first.
        public var isAlgorithmChanged = false
        /// The names that the one before lacked, canonical.
        public var namesAdded: [String] = []
        /// The names that the one before had, canonical.
        public var namesDropped: [String] = []
        /// The `id` of the next reissue that was issued, where this one was; nil for the newest.
        public var supersededBy: Int64?

        package init(
            reissueIndex: Int, isKeyChanged: Bool = false, isAlgorithmChanged: Bool = false,
            namesAdded: [String] = [], namesDropped: [String] = [], supersededBy: Int64? = nil
        ) {
            self.reissueIndex = reissueIndex
            self.isKeyChanged = isKeyChanged
            self.isAlgorithmChanged = isAlgorithmChanged
            self.namesAdded = namesAdded
            self.namesDropped = namesDropped
            self.supersededBy = supersededBy
        }
    }

    /// A rule that did not look, and why.
    public struct SkippedRule: Hashable, Sendable {
        /// The rule's id.
        public var ruleID: String
        /// Why.
        public var reason: String

        /// Makes an entry.
        public init(ruleID: String, reason: String) {
            self.ruleID = ruleID
            self.reason = reason
        }
    }

    /// Something that could not be fetched, read or written.
    public struct Failure: Sendable {
        /// What kind of fault: a word of the closed set that the JSON report knows.
        public var kind: CertCentralError.Kind
        /// The order, where it is known.
        public var orderID: Int64?
        /// The HTTP status, where there was one.
        public var httpStatus: Int?
        /// The fault in words, in visible form.
        public var message: String
        /// How many of the report's orders had been judged when it came; nil where that is not known.
        public var orderCount: Int?

        /// Makes a fault.
        public init(
            kind: CertCentralError.Kind, orderID: Int64? = nil, httpStatus: Int? = nil, message: String,
            orderCount: Int? = nil
        ) {
            self.kind = kind
            self.orderID = orderID
            self.httpStatus = httpStatus
            self.message = message
            self.orderCount = orderCount
        }
    }

    /// The tool.
    public var tool: Tool
    /// How the run went.
    public var run: Run
    /// The counts.
    public var summary = Summary()
    /// The orders, in the order they were asked for.
    public var orders: [Order] = []
    /// The findings, in the order of the reissues, then of the rules.
    public var findings = PackedArray<Finding>()
    /// The rules that did not look.
    public var skipped: [SkippedRule] = []
    /// What could not be fetched, read or written.
    public var failures: [Failure] = []
    /// What became of the waivers.
    public var waivers: [WaiverUse] = []

    package init(tool: Tool, run: Run) {
        self.tool = tool
        self.run = run
    }

    /// The findings at or above a severity.
    public func findings(atLeast severity: Severity) -> [Finding] {
        findings.filter { $0.severity >= severity }
    }
}

/// Where an input came from.
public enum InputSource: Hashable, Sendable {
    /// A file, by its path in visible form.
    case file(path: String)
    /// Standard input.
    case standardInput
    /// The live API.
    case certCentral

    /// The file's path; nil for the others.
    public var path: String? {
        if case .file(let path) = self { path } else { nil }
    }
}
