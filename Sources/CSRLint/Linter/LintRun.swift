// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A run over orders that come one after another: each is judged, handed over, and let go.
///
/// However many orders there are, a run keeps their counts alone, and of orders in lines their numbers.
/// `Linter.report(on:)` is a run that keeps everything.
public struct LintRun: Sendable {
    private let linter: Linter
    private let rsaKeys: RSAKeyCache?
    private var report: Report
    private var skipped: SkippedRules
    private var gate: Gate
    private var members = RunMemberList()
    private var keysInUse: Set<KeyIdentity> = []
    private var suspended: [SuspendedFinding] = []
    /// How many rows should have been checked and were not, without a finding by which the gate would know.
    private var unaccountedRowCount = 0
    private var nextIndex = 0
    /// In how many inputs the lines of each order came.
    private var ordersOfLines: [LineOrder: Int] = [:]
    /// The orders whose lines came as several inputs.
    private var scatteredOrders: [LineOrder] = []

    /// An order in the lines of one input.
    private struct LineOrder: Hashable {
        let source: InputSource
        let orderID: Int64?
    }

    /// Begins a run.
    public init(_ linter: Linter) {
        self.linter = linter
        rsaKeys = linter.makeRSAKeyCache()
        skipped = linter.skippedFromTheStart
        gate = linter.makeGate()
        report = Report(
            tool: .current,
            run: Report.Run(linter))
    }

    /// What is known from the beginning on: the tool, the instant, the threshold and the profile.
    public var opening: (tool: Report.Tool, run: Report.Run) { (report.tool, report.run) }

    /// Judges the next orders, on several threads where there is enough to do.
    ///
    /// Lines of one order that do not stand together, or are too many to be held at once, come as several inputs. The
    /// rules that look at an order as a whole then see each part alone, and the report says so.
    ///
    /// - Parameters:
    ///   - inputs: the orders.
    ///   - take: takes each order's part of the report, in the order of the inputs.
    public mutating func judge(_ inputs: [LintInput], take: (JudgedOrder) -> Void) {
        let (linter, rsaKeys) = (linter, rsaKeys)
        let threadCount = linter.configuration.effectiveThreadCount
        let firstIndices = inputs.reduce(into: [nextIndex]) { $0.append(($0.last ?? 0) + $1.count) }
        let weights = inputs.map(\.count)
        // A large order is shared out by its rows, small ones are by order.
        let isShared = inputs.count > 1 && (weights.max() ?? 0) * threadCount <= weights.reduce(0, +)
        let threadsPerOrder = isShared ? 1 : threadCount
        OrderedChunks(weights: weights, threadCount: isShared ? threadCount : 1).run { range in
            range.map { position in
                linter.judge(
                    inputs[position], firstIndex: firstIndices[position], rsaKeys: rsaKeys,
                    threadCount: threadsPerOrder)
            }
        } take: { judged in
            for var order in judged {
                weigh(&order)
                take(order)
            }
        }
        nextIndex = firstIndices.last ?? nextIndex
        for input in inputs {
            guard case .lines = input.content else { continue }
            let order = LineOrder(source: input.source, orderID: input.orderID)
            ordersOfLines[order, default: 0] += 1
            if ordersOfLines[order] == 2 { scatteredOrders.append(order) }
        }
    }

    private mutating func weigh(_ order: inout JudgedOrder) {
        order.findings = gate.weigh(order.findings)
        gate.note(order.order)
        report.summary.orders += 1
        report.summary.reissues += order.order.reissues.count
        report.summary.notChecked += order.notCheckedCount
        unaccountedRowCount += linter.configuration.unaccounted(order.uncheckedRows, by: order.findings)
        skipped.formUnion(order.skipped)
        members.append(contentsOf: order.runMembers)
        // They are kept here, once.
        order.runMembers = RunMemberList()
        keysInUse.formUnion(order.keysInUse)
        suspended.append(contentsOf: order.suspended)
    }

    /// Notes that the rules on whole orders saw some orders in parts.
    private mutating func skipRulesOnScatteredOrders() {
        guard !scatteredOrders.isEmpty else { return }
        let names = scatteredOrders.map { $0.orderID.map { "order \($0)" } ?? "the lines without an order number" }
        let reason =
            "lines that do not stand together, or are too many, were judged in parts: "
            + NameListText.joined(names)
        for rule in linter.rules {
            guard case .order = rule.check else { continue }
            skipped.insert(rule.id, reason: reason)
        }
    }

    /// What only the run as a whole could tell.
    private var findingsOfRun: [PendingFinding] {
        let raised = suspended.map { suspended in
            var finding = suspended.finding(keysInUse: keysInUse)
            finding.isOfRun = true
            return linter.pending(finding)
        }
        return raised
            + linter.findings(on: members, circumstances: linter.circumstances, keysInUse: keysInUse)
    }

    /// Ends the run.
    ///
    /// - Parameters:
    ///   - failures: what could not be fetched, read or saved.
    ///   - judgedFailureCount: how many of them are about orders that were judged all the same.
    ///   - orders: the orders that were handed over, where they were kept.
    ///   - findings: the findings that were handed over, where they were kept.
    /// - Returns: a report of the orders and findings that were kept, and of what only the run as a whole could tell,
    ///   with the exit status that fits.
    public consuming func conclude(
        failures: [Report.Failure] = [], judgedFailureCount: Int = 0, orders: [Report.Order] = [],
        findings: PackedArray<Finding> = []
    ) -> Report {
        skipRulesOnScatteredOrders()
        skipped.formUnion(linter.skippedRules(on: members))
        report.orders = orders
        report.findings = linter.merged(findings, findingsOfRun) { gate.weigh(&$0) }
        report.findings.append(contentsOf: gate.fixedFindings)
        report.summary.takeFindingCounts(of: gate.summary)
        report.waivers = gate.waiverUses
        report.failures = failures
        report.summary.notChecked += failures.count - judgedFailureCount
        report.skipped = skipped.sorted(for: linter)
        report.summary.skippedRules = Set(report.skipped.map(\.ruleID)).count
        report.run.conclude(
            configuration: linter.configuration,
            isComplete: failures.isEmpty && unaccountedRowCount == 0,
            isEmpty: report.summary.reissues == 0,
            worst: gate.worst)
        return report
    }
}
