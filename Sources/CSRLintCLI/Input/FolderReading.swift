// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine

/// What can be asked of folders.
protocol FolderReading {
    /// The names in a folder, in no order; none where it cannot be read.
    func names(in folder: String) -> [String]
    /// What a path names, without following a link; nil where there is nothing.
    func kind(of path: String) -> PathKind?
}

/// What a path names.
enum PathKind {
    case file
    case folder
    case link
    /// A pipe, a device, a socket.
    case special
}
#endif
