// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import TestSupport

/// Which requests meet which faults. A request that nothing is said of is answered as it should be.
public struct StandInFaults: Sendable {
    /// The rules in their order; the first that fits decides.
    private var rules: [Rule] = []
    private var random: (rate: Double, seed: UInt64, faults: [StandInFault])?

    private struct Rule: Sendable {
        let fault: StandInFault
        let order: Int64?
        let numbers: ClosedRange<Int>
    }

    /// None at all.
    public init() {}

    /// One fault, on every request.
    public init(_ fault: StandInFault) { add(fault) }

    /// Adds a fault, unless an earlier one fits.
    ///
    /// - Parameters:
    ///   - fault: the fault.
    ///   - order: the order whose requests meet it; every request where none is named.
    ///   - numbers: which of the requests for an order, or for a path without an order, from 1.
    public mutating func add(_ fault: StandInFault, order: Int64? = nil, numbers: ClosedRange<Int> = 1...Int.max) {
        rules.append(Rule(fault: fault, order: order, numbers: numbers))
    }

    /// Makes a share of the requests fail. Which they are depends on the seed, the order and how often it was asked
    /// for, and on nothing else, so that a run can be repeated whatever runs side by side.
    ///
    /// - Parameters:
    ///   - rate: the share, from 0 to 1.
    ///   - seed: what chooses.
    ///   - faults: what they meet; without any, what may pass after another try.
    public mutating func fail(rate: Double, seed: UInt64, with faults: [StandInFault]? = nil) {
        let faults =
            faults
            ?? ["status-503", "status-500", "429-retry-after-0", "reset", "close-before-head"]
            .compactMap(StandInFault.named)
        random = faults.isEmpty ? nil : (rate, seed, faults)
    }

    /// The fault that a request meets.
    func fault(order: Int64?, number: Int) -> StandInFault? {
        if let rule = rules.first(where: { rule in
            (rule.order == nil || rule.order == order) && rule.numbers.contains(number)
        }) {
            return rule.fault
        }
        guard let (rate, seed, faults) = random else { return nil }
        let subject = UInt64(bitPattern: order ?? 0) &* 0x9E37_79B9_7F4A_7C15
        var generator = SplitMix64(seed: seed ^ subject ^ (UInt64(number) << 48))
        guard Double.random(in: 0..<1, using: &generator) < rate else { return nil }
        return faults.randomElement(using: &generator)
    }
}
#endif
