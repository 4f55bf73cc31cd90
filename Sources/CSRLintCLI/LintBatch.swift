// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// Orders that wait to be judged together on all cores.
struct LintBatch {
    /// How many reissues, or orders without any, wait.
    private static let largestCount = 2_048
    /// How many bytes of input those hold on to at most, but for one input that is longer by itself.
    private static let largestByteCount = 8 << 20

    private var run: LintRun
    private var waiting: [LintInput] = []
    private var count = 0
    private var byteCount = 0

    init(_ run: LintRun) { self.run = run }

    /// Adds orders that hold on to a number of bytes, and judges what waits once it is enough.
    mutating func add(_ orders: [LintInput], byteCount: Int, take: (JudgedOrder) -> Void) {
        waiting += orders
        count += orders.reduce(0) { $0 + max(1, $1.count) }
        self.byteCount += byteCount
        if count >= Self.largestCount || self.byteCount >= Self.largestByteCount { judge(take) }
    }

    /// Judges what waits.
    mutating func judge(_ take: (JudgedOrder) -> Void) {
        run.judge(waiting, take: take)
        waiting = []
        count = 0
        byteCount = 0
    }

    /// Judges what waits, and ends the run.
    consuming func conclude(
        failures: [Report.Failure], judgedFailureCount: Int, take: (JudgedOrder) -> Void,
        kept: () -> (orders: [Report.Order], findings: PackedArray<Finding>)
    ) -> Report {
        judge(take)
        let (orders, findings) = kept()
        return run.conclude(
            failures: failures, judgedFailureCount: judgedFailureCount, orders: orders, findings: findings)
    }
}
#endif
