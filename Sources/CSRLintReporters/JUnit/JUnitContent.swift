// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// What a JUnit document holds, part by part in the order of writing.
enum JUnitPart {
    /// A suite begins.
    case suite(name: String)
    /// What is known of the suite beside its cases.
    case properties([(name: String, value: String)])
    /// A case of the suite.
    case testCase(JUnitCase)
}

extension Report {
    /// A suite an order, and in it for each reissue a case for the comparison and one a rule that found something.
    func forEachJUnitPart(_ body: (JUnitPart) throws -> Void) throws {
        var queue = FindingQueue(findings)
        var isInSuite = false
        func cases(of findings: [Finding]) throws {
            for finding in findings {
                let name = finding.record.junitClassName
                for found in JUnitCase.cases(of: [finding], className: name, in: run) {
                    try body(.testCase(found))
                }
            }
        }
        for order in orders {
            try body(.suite(name: order.junitName))
            isInSuite = true
            for reissue in order.reissues {
                // What stands before the first finding of this row is about something that is no reissue.
                var strays: [Finding] = []
                queue.take(before: reissue.index) { strays.append($0) }
                try cases(of: strays)
                let name = RecordIdentity(
                    orderID: order.orderID, certificateID: reissue.certificateID, csrSHA256: nil, index: reissue.index
                ).junitClassName
                var own: [Finding] = []
                queue.take(through: reissue.index) { own.append($0) }
                try body(.testCase(.comparison(of: reissue, findings: own, className: name)))
                for found in JUnitCase.cases(of: own, className: name, in: run) {
                    try body(.testCase(found))
                }
            }
        }
        try queue.takeRest { finding in
            guard finding.isCurrent else { return }
            if !isInSuite { try body(.suite(name: "findings")) }
            isInSuite = true
            try cases(of: [finding])
        }
        try FindingList(self).forEachJUnitPartOfRun(body)
    }
}

extension InspectionReport {
    /// A suite an input, and in it for each request a case for the reading and one a rule that found something.
    func forEachJUnitPart(_ body: (JUnitPart) throws -> Void) throws {
        var source: InputSource?
        for request in requests {
            if request.source != source { try body(.suite(name: request.source.path ?? "standard input")) }
            source = request.source
            let name = "request-\(request.index + 1)"
            try body(.testCase(.reading(of: request, className: name)))
            for found in JUnitCase.cases(of: request.findings, className: name, in: run) {
                try body(.testCase(found))
            }
        }
        try FindingList(self).forEachJUnitPartOfRun(body)
    }
}

extension FindingList {
    /// What could not be read, the rules that did not look, and the lists of keys.
    fileprivate func forEachJUnitPartOfRun(_ body: (JUnitPart) throws -> Void) throws {
        if !failures.isEmpty { try body(.suite(name: "inputs")) }
        for (position, failure) in failures.enumerated() {
            let kind = failure.kind.rawValue
            let name = failure.orderID.map { "order-\($0)" } ?? "failure-\(position + 1)"
            try body(
                .testCase(
                    JUnitCase(
                        className: "inputs", name: name,
                        outcome: .error(type: kind, message: TextExcerpt.beginning(of: failure.message)))))
        }
        guard !skipped.isEmpty || !run.keyLists.isEmpty else { return }
        try body(.suite(name: "rules"))
        if !run.keyLists.isEmpty { try body(.properties(run.keyLists.map { ("key-list", $0.words) })) }
        for rule in skipped {
            let outcome = JUnitCase.Outcome.skipped(message: TextExcerpt.beginning(of: rule.reason))
            try body(.testCase(JUnitCase(className: "rules", name: rule.ruleID, outcome: outcome)))
        }
    }
}

extension Report.Order {
    fileprivate var junitName: String {
        orderID.map { "order \($0)" } ?? source.path ?? (source == .certCentral ? "CertCentral" : "standard input")
    }
}

extension RecordIdentity {
    fileprivate var junitClassName: String {
        let order = orderID.map { "order-\($0)" } ?? "order"
        return order + (certificateID.map { ".certificate-\($0)" } ?? ".row-\(index + 1)")
    }
}
