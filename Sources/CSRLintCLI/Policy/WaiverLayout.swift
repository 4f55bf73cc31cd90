// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// Where the list of a waiver file stands.
struct WaiverLayout {
    /// The key `waivers`; nil where the file lacks it.
    var key: SourceLocation?
    /// The list; nil where there is nothing after the key.
    var list: SourceLocation?
    /// The key after the list; nil where it is the last.
    var following: SourceLocation?
}
#endif
