// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// What `Content-Encoding` says of a body: which codings were undone on the way, and whether one was not.
struct ContentCoding {
    /// The header as it came, where it names what is not undone: an unknown coding, or more than one.
    let unknown: String?

    /// Reads the values of the header field.
    init(_ values: [String]) {
        let value = values.joined(separator: ", ")
        switch value.lowercased() {
        case "", "identity", "gzip", "deflate": unknown = nil
        default: unknown = String(value.prefix(100))
        }
    }
}
#endif
