// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on each name by itself, on both sides.
    static let name: [Rule] =
        nameZoneRules + nameAddressRules + nameSyntaxRules + nameUnicodeRules + nameWildcardRules + nameTextRules
}

extension Inspection {
    /// One observation for each name that has a defect, on whichever side, with what the name does as its clause.
    func nameObservations(
        of defect: NameDefects, severity: (NameSurvey.Subject) -> Severity? = { _ in nil },
        clause: (NameSurvey.Subject) -> String
    ) -> RuleOutcome {
        .observed(
            nameSurvey.subjects(with: defect).map { subject in
                Observation(
                    "\(subject.introduction) \(clause(subject))", severity: severity(subject),
                    subject: subject.name.shown,
                    record: subject.record.map { ($0.recordField, DisplayText.visible($0.name.written)) },
                    request: subject.request.map { ($0.requestField, DisplayText.visible($0.name.written)) })
            })
    }

    /// The day by whose rules the names are judged: that on which the certificate was asked for, else today.
    var dayOfRequest: Timestamp? { record?.created?.instant ?? circumstances.now }
}

extension NameSurvey.Subject {
    /// The name and whose it is.
    var introduction: String {
        switch (record, request) {
        case (_?, _?): "\(name.shown), on both sides,"
        case (_?, nil): "the record's \(record?.place == .recordCommonName ? "common name" : "name") \(name.shown)"
        case (nil, _):
            "the request's \(request?.place == .requestCommonName ? "common name" : "name") \(name.shown)"
        }
    }
}

extension NameSurvey.Occurrence {
    fileprivate var recordField: ReissueField { place == .recordCommonName ? .commonName : .dnsNames }
    fileprivate var requestField: RequestField { place == .requestCommonName ? .commonName : .subjectAltName }
}
