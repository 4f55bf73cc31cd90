// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A value that can be kept as bytes within a process and made anew from them.
///
/// The bytes have no meaning outside: they are no file format.
public protocol Packable: Sendable {
    /// Writes the value.
    func pack(into writer: inout PackWriter)
    /// Reads a value, part by part in the order in which `pack(into:)` writes them.
    init(unpacking reader: inout PackReader)
}
