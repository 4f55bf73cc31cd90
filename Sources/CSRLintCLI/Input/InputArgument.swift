// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// What an argument that names inputs means.
enum InputArgument: Hashable {
    case standardInput
    /// The number of an order, to be fetched.
    case order(Int64)
    /// A path or a pattern for paths.
    case path(String)

    /// A number is an order, `-` is standard input, anything else a path.
    init(_ argument: String) {
        if argument == "-" {
            self = .standardInput
        } else if !argument.isEmpty, argument.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(argument)
        {
            self = .order(number)
        } else {
            self = .path(argument)
        }
    }
}
#endif
