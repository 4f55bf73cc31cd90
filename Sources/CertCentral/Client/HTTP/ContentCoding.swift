// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// What `Content-Encoding` says of a body: which codings were undone on the way, and whether one was not.
struct ContentCoding {
    /// The header as it came, where it names what is not undone: an unknown coding, or more than one.
    let unknown: String?

    /// Reads the values of the header field; a server may have put the key there.
    init(_ values: [String], without key: APIKey?) {
        let value = values.joined(separator: ", ")
        switch value.lowercased() {
        case "", "identity", "gzip", "deflate": unknown = nil
        default: unknown = String((key?.redacted(from: value) ?? value).utf8, upTo: 100)
        }
    }
}
#endif
