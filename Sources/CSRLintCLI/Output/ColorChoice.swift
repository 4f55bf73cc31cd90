// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser

/// When words are coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto
    case always
    case never

    /// Whether to colour: the flag, then `NO_COLOR`, then `CLICOLOR_FORCE` or `FORCE_COLOR`, then a terminal that is
    /// not dumb.
    func isColored(environment: [String: String], isTerminal: Bool) -> Bool {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
        func isForced(_ name: String) -> Bool { isSet(name) && environment[name] != "0" }
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            // https://no-color.org: set and not empty, whatever the value.
            if isSet("NO_COLOR") { return false }
            if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return true }
            return isTerminal && environment["TERM"].map { $0 != "dumb" } ?? false
        }
    }
}
#endif
