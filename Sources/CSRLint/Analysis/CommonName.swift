// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A common name of a request, and whether it is a host name at all.
public struct CommonName: Hashable, Sendable {
    /// What a common name is.
    public enum Kind: Hashable, Sendable {
        /// Nothing: an empty common name is none.
        case empty
        /// Words for people: printable characters with a space, or without a full stop and not `localhost`.
        case humanText
        /// A host name, an IP address, or something that hides what it is; compared as a name.
        case host
    }

    /// The common name as a name.
    public let name: HostName
    /// What it is.
    public let kind: Kind

    /// Judges a common name by its UTF-8, and by whether that is a faithful reading of it.
    public init(utf8: [UInt8], isWellFormed: Bool) {
        name = HostName(commonName: utf8, isWellFormed: isWellFormed)
        kind = Self.kind(of: utf8, as: name)
    }

    private static func kind(of utf8: [UInt8], as name: HostName) -> Kind {
        if utf8.isEmpty { return .empty }
        if name.isIPAddress || !name.isWellFormed { return .host }
        if name.kind == .dns, name.canonical.contains(0x2E) || name.canonical == Array("localhost".utf8) {
            return .host
        }
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        if scalars.contains(where: \.isInvisible) { return .host }
        if scalars.contains(where: { $0.properties.generalCategory == .spaceSeparator }) { return .humanText }
        return scalars.contains { $0 == "." || HostName.isIDNADot($0.value) } ? .host : .humanText
    }
}
