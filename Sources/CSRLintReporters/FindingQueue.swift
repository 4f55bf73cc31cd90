// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// The findings of a report in their order, taken row by row, so that no more than one is unpacked at a time.
struct FindingQueue {
    private var rest: PackedArray<Finding>.Iterator
    private var next: Finding?

    init(_ findings: PackedArray<Finding>) {
        rest = findings.makeIterator()
        next = rest.next()
    }

    /// Whether all have been taken.
    var isAtEnd: Bool { next == nil }

    /// Whether one is left that is not gone.
    var hasRest: Bool { next.map { $0.record.index < .max } ?? false }

    /// Takes the findings on rows before a given one, by the row's position in the run.
    mutating func take(before index: Int, _ body: (Finding) throws -> Void) rethrows {
        while let finding = next, finding.record.index < index {
            try body(finding)
            next = rest.next()
        }
    }

    /// Takes the findings up to those on a given row.
    mutating func take(through index: Int, _ body: (Finding) throws -> Void) rethrows {
        try take(before: index + 1, body)
    }

    /// Takes those of the baseline that are gone: they stand behind all others.
    mutating func takeFixed(_ body: (Finding) throws -> Void) rethrows {
        while let finding = next {
            try body(finding)
            next = rest.next()
        }
    }

    /// Takes the findings that are left, but for those that are gone.
    mutating func takeRest(_ body: (Finding) throws -> Void) rethrows {
        try take(before: .max, body)
    }
}
