// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What state the vendor says a reissue is in: an open set, lower-cased, with spaces and hyphens as underscores.
public struct ReissueStatus: RawRepresentable, Hashable, Sendable {
    /// The word, lower-cased, with spaces and hyphens as underscores.
    public let rawValue: String
    /// Makes a status from its normalised word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a status from the text of an answer: trimmed, ASCII letters lower-cased, spaces and hyphens as
    /// underscores.
    public init(normalizing text: String) {
        let octets = text.utf8.trimmingWhiteSpace().map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
            default: byte
            }
        }
        self.init(rawValue: String(decoding: octets, as: UTF8.self))
    }

    /// The certificate was issued.
    public static let issued = ReissueStatus(rawValue: "issued")
    /// The reissue waits.
    public static let pending = ReissueStatus(rawValue: "pending")
    /// The reissue was turned down.
    public static let rejected = ReissueStatus(rawValue: "rejected")

    /// Whether the reissue is, or may still become, a certificate in use.
    ///
    /// A status that nobody has described counts as active, so that nothing about it is played down.
    public var isActive: Bool { !Self.inactive.contains(rawValue) }

    /// Whether the vendor's documentation or its clients know the status.
    public var isKnown: Bool { Self.active.contains(rawValue) || Self.inactive.contains(rawValue) }

    private static let active: Set<String> = [
        "issued", "approved", "pending", "reissue_pending", "processing", "waiting_pickup", "needs_approval",
        "needs_csr",
    ]
    private static let inactive: Set<String> = ["rejected", "denied", "canceled", "cancelled", "revoked", "expired"]
}
