// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What turns a rule's observation into a finding: whose it is, how much it weighs, and where it stands.
struct FindingContext {
    /// Which reissue or request.
    let identity: RecordIdentity
    /// What the row counts as; nil for a request without a record.
    let standing: RowStanding?
    /// The record; nil for a request alone.
    let record: CertificateRecord?
    /// The input's path.
    let path: String?
    /// Where the request stands, where there is no record.
    let requestPosition: SourcePosition?

    /// The same, weighed as a row that is issued and active.
    var ofRowInUse: Self {
        Self(
            identity: identity, standing: .inUse, record: record, path: path, requestPosition: requestPosition)
    }

    /// Whether a finding weighs more where the same key is in use elsewhere: it is on the key of a row that is history.
    func isRaisedByUse(_ rule: Rule, _ observation: Observation) -> Bool {
        standing?.overall == .rejected && (observation.ceiling ?? rule.ceiling) == .key
    }

    func location(of observation: Observation) -> SourceLocation {
        let position: SourcePosition
        if let record {
            let field = observation.record?.field ?? (observation.request == nil ? nil : .csr)
            position = field.map(record.places.position) ?? record.places.start
        } else {
            position = requestPosition ?? SourcePosition(line: 1, column: 1)
        }
        return SourceLocation(path: path, line: position.line, column: position.column)
    }
}

extension Linter {
    /// How many findings a rule may have on one row; the rest is one finding that counts them.
    private static let maximumFindingsPerRule = 1_000

    /// The findings that a rule's observations amount to on one row.
    func appendFindings(
        of rule: Rule, _ observations: [Observation], in context: FindingContext, key: KeyIdentity?,
        to judgement: inout RowJudgement
    ) {
        func append(_ observation: Observation) {
            guard let finding = makeFinding(rule, observation, in: context) else { return }
            if let key, context.isRaisedByUse(rule, observation),
                let findingInUse = makeFinding(rule, observation, in: context.ofRowInUse)
            {
                judgement.suspended.append(SuspendedFinding(finding: finding, findingInUse: findingInUse, key: key))
            } else {
                judgement.findings.append(finding)
            }
        }
        for observation in observations.prefix(Self.maximumFindingsPerRule) { append(observation) }
        let rest = observations.dropFirst(Self.maximumFindingsPerRule)
        guard let gravest = rest.max(by: { ($0.severity ?? rule.severity) < ($1.severity ?? rule.severity) }) else {
            return
        }
        var summary = gravest
        summary.subject = nil
        summary.message = "\(rest.count) more findings of this rule on this row are not listed one by one"
        append(summary)
    }

    /// The finding that an observation amounts to; nil where the row's standing leaves none.
    func makeFinding(
        _ rule: Rule, _ observation: Observation, in context: FindingContext, related: [Finding.Member] = []
    ) -> Finding? {
        var severity = configuration.givenSeverity(of: rule) ?? observation.severity ?? rule.severity
        if let standing = context.standing {
            guard let limit = standing.limit(under: observation.ceiling ?? rule.ceiling) else { return nil }
            severity = min(severity, limit)
        }
        return Finding(
            ruleID: rule.id,
            severity: severity,
            status: .new,
            record: context.identity,
            subject: observation.subject,
            message: observation.message,
            recordEvidence: context.record.flatMap { record in
                observation.record.map { .init(place: record.places.pointer(of: $0.field), value: $0.value) }
            },
            requestEvidence: observation.request.map { .init(place: $0.field.rawValue, value: $0.value) },
            location: context.location(of: observation),
            remedy: rule.remedy,
            related: related,
            fingerprint: Fingerprint.make(
                ruleID: rule.id, record: context.identity, subject: observation.subject))
    }
}
