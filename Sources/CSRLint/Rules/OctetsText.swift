// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Octets as evidence shows them.
enum OctetsText {
    private static let maximumCount = 64

    /// The octets in lower-case hexadecimal, as many as a line has room for.
    static func text(_ octets: some Collection<UInt8>) -> String {
        let digits = octets.prefix(maximumCount).map { octet in
            (octet < 0x10 ? "0" : "") + String(octet, radix: 16)
        }
        return digits.joined() + (octets.count > maximumCount ? "…" : "")
    }
}
