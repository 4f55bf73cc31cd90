// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// Where formats that point into a repository say that a finding is: always a relative path and a line, whatever the
/// finding is about.
///
/// The first of these that there is: the place in the input file; the line that named the order; the anchor; the file
/// that saved answers of the order have, at its first line; for standard input, its own line.
public struct CodeLocations: Sendable {
    /// The folder that relative paths start from, absolute; nil where it is not known.
    public var workingDirectory: String?
    /// Where a finding is shown that has no file of its own.
    public var anchor: SourceLocation?
    /// The places that named the orders.
    private var orders: [Int64: SourceLocation] = [:]

    /// Makes a policy.
    public init(workingDirectory: String? = nil, anchor: SourceLocation? = nil) {
        self.workingDirectory = workingDirectory
        self.anchor = anchor
    }

    /// The same with the places that named the orders of a report.
    func naming(_ report: Report) -> CodeLocations {
        var copy = self
        for order in report.orders {
            guard let orderID = order.orderID, let place = order.namedAt else { continue }
            copy.orders[orderID] = place
        }
        return copy
    }

    /// Where a finding is shown.
    func location(of finding: Finding) -> CodeLocation {
        let orderID = finding.record.orderID
        for place in [finding.location, orderID.flatMap { orders[$0] }, anchor] {
            guard let place, let path = place.path.map(relative), !path.isEmpty else { continue }
            return CodeLocation(path: path, line: max(1, place.line), column: max(1, place.column))
        }
        if let orderID { return CodeLocation(path: "certcentral/orders/\(orderID).json", line: 1, column: 1) }
        return CodeLocation(
            path: "standard-input", line: max(1, finding.location.line), column: max(1, finding.location.column))
    }

    /// A path from the working directory on. Of a path that leads elsewhere, only the part that leads to the root is
    /// left out: `/srv/saved/1.json` is `srv/saved/1.json`.
    private func relative(_ path: String) -> String {
        let base = Self.components(of: workingDirectory ?? "", below: [])
        let components = Self.components(of: path, below: path.hasPrefix("/") ? [] : base)
        let isBelow = components.starts(with: base) && components.count > base.count
        return (isBelow ? components.dropFirst(base.count) : components[...]).joined(separator: "/")
    }

    /// The names on the way to a path, without `.` and `..`.
    private static func components(of path: String, below base: [Substring]) -> [Substring] {
        path.split(separator: "/").reduce(into: base) { components, name in
            switch name {
            case ".": break
            case "..": _ = components.popLast()
            default: components.append(name)
            }
        }
    }
}

/// A place in a repository.
struct CodeLocation: Hashable {
    /// The path, relative to the repository's folder.
    let path: String
    /// The line, from 1.
    let line: Int
    /// The column, from 1.
    let column: Int
}
