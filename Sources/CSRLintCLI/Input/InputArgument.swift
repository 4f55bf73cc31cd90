// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// What an argument that names inputs means.
enum InputArgument: Hashable {
    case standardInput
    /// An order, to be fetched.
    case order(OrderID)
    /// A file with the numbers of orders, to be fetched.
    case orderList(path: String)
    /// A path or a pattern for paths.
    case path(String)

    /// A number is an order, `@` stands before a list of orders, `-` is standard input, anything else a path.
    init(_ argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if let order = OrderID(argument) {
            self = .order(order)
        } else if argument.hasPrefix("@"), argument.count > 1 {
            self = .orderList(path: String(argument.dropFirst()))
        } else {
            self = .path(argument)
        }
    }

    /// Whether it has to be fetched.
    var isLive: Bool {
        switch self {
        case .order, .orderList: true
        case .standardInput, .path: false
        }
    }

    /// Whether it reads standard input.
    var readsStandardInput: Bool { self == .standardInput || self == .orderList(path: "-") }
}
#endif
