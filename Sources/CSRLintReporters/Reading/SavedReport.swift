// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A report that csrlint wrote as JSON.
public enum SavedReport: Sendable {
    /// Over reissues.
    case reissues(Report)
    /// Over requests alone.
    case requests(InspectionReport)

    /// Reads a report.
    ///
    /// Texts are taken as they stand, since csrlint wrote them in visible form; one that is not is refused.
    public init(json bytes: [UInt8]) throws(ReportReadingError) {
        var reader = ReportReader()
        self = try reader.read(bytes)
    }

    /// What became of the waivers.
    public var waivers: [WaiverUse] {
        switch self {
        case .reissues(let report): report.waivers
        case .requests(let report): report.waivers
        }
    }

    /// Every finding.
    public var findings: PackedArray<Finding> {
        switch self {
        case .reissues(let report): report.findings
        case .requests(let report): PackedArray(report.requests.flatMap(\.findings))
        }
    }
}

/// Reads the document, an order, a row and a finding at a time.
struct ReportReader {
    private var members: [String: ReportValue] = [:]
    private var orders: [Report.Order] = []
    private var requests: [InspectionReport.Request]?
    private var findings = PackedArray<Finding>()
    private var rowCount = 0

    fileprivate mutating func read(_ bytes: [UInt8]) throws(ReportReadingError) -> SavedReport {
        var scanner = ReportScanner(bytes)
        try scanner.start()
        try scanner.object { name, scanner throws(ReportReadingError) in
            switch name {
            case "orders":
                try scanner.array { scanner throws(ReportReadingError) in
                    orders.append(try order(&scanner))
                }
            case "findings":
                try scanner.array { scanner throws(ReportReadingError) in
                    findings.append(try Finding(try scanner.value(), row: nil))
                }
            case "requests":
                var requests: [InspectionReport.Request] = []
                try scanner.array { scanner throws(ReportReadingError) in
                    requests.append(try InspectionReport.Request(try scanner.value(), row: requests.count))
                }
                self.requests = requests
            default: members[name] = try scanner.value()
            }
        }
        try scanner.finish()
        return try report(ReportValue(.members(members), at: .init(line: 1, column: 1)))
    }

    private func report(_ document: ReportValue) throws(ReportReadingError) -> SavedReport {
        let schema = try document["schema"]
        guard try schema.text().hasPrefix("1.") else { throw schema.fault("this version of the report is not known") }
        let tool = Report.Tool(
            version: try document["tool"]["version"].text(), openSSLVersion: try document["tool"]["openssl"].text())
        let run = try Report.Run(try document["run"])
        let skipped = try document["skipped"].list { rule throws(ReportReadingError) in
            Report.SkippedRule(ruleID: try rule["rule"].ruleID(), reason: try rule["reason"].text())
        }
        let failures = try document["errors"].list { failure throws(ReportReadingError) in
            Report.Failure(
                kind: try failure["kind"].word(), orderID: try failure[ifPresent: "order_id"]?.number(),
                httpStatus: try failure[ifPresent: "http_status"]?.count(), message: try failure["message"].text(),
                orderCount: try failure[ifPresent: "orders_before"]?.count())
        }
        let waivers =
            try document[ifPresent: "waivers"]?.list { use throws(ReportReadingError) in try WaiverUse(use) } ?? []
        if let requests {
            var report = InspectionReport(tool: tool, run: run)
            report.requests = requests
            report.fixed =
                try document[ifPresent: "fixed"]?.list { finding throws(ReportReadingError) in
                    try Finding(finding, row: nil)
                } ?? []
            (report.skipped, report.failures, report.waivers) = (skipped, failures, waivers)
            return .requests(report)
        }
        var report = Report(tool: tool, run: run)
        report.summary = try Report.Summary(try document["summary"])
        (report.orders, report.findings) = (orders, findings)
        (report.skipped, report.failures, report.waivers) = (skipped, failures, waivers)
        return .reissues(report)
    }

    private mutating func order(_ scanner: inout ReportScanner) throws(ReportReadingError) -> Report.Order {
        var order = Report.Order(orderID: nil, source: .standardInput, reissues: [], history: [])
        try scanner.object { name, scanner throws(ReportReadingError) in
            switch name {
            case "order_id": order.orderID = try scanner.value().ifNotNull?.number()
            case "source": order.source = try InputSource(try scanner.value())
            case "named_at":
                if let place = try scanner.value().ifNotNull { order.namedAt = try SourceLocation(place) }
            case "reissues":
                try scanner.array { scanner throws(ReportReadingError) in
                    order.reissues.append(try ReissueReport(try scanner.value(), row: rowCount))
                    rowCount += 1
                }
            case "history":
                try scanner.array { scanner throws(ReportReadingError) in
                    order.history.append(try Report.HistoryEntry(try scanner.value()))
                }
            default: _ = try scanner.value()
            }
        }
        return order
    }
}
