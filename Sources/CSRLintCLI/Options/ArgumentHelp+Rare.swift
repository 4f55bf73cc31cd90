// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser

extension ArgumentHelp {
    /// The help of an option that few need: so that the help fits a screen, only `--help-hidden` and the manual page
    /// show it.
    static func rare(_ abstract: String, valueName: String? = nil) -> ArgumentHelp {
        var help = ArgumentHelp(abstract, visibility: .hidden)
        help.valueName = valueName
        return help
    }
}
#endif
