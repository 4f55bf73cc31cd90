// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The secret that authenticates to CertCentral.
///
/// Whatever prints, dumps or reflects a key shows `[redacted]`. Its bytes leave it in one header only.
public struct APIKey: Sendable {
    /// What stands for a key wherever text is shown.
    public static let placeholder = "[redacted]"

    private let text: String

    /// The most bytes of a key.
    private static let maximumSize = 4_096

    /// Takes the bytes of a key; one newline at the end is left out.
    ///
    /// - Throws: `auth` for an empty or overlong key, or one with a byte outside 0x21 to 0x7E. The message shows no byte
    ///   of it.
    public init(_ octets: some BidirectionalCollection<UInt8>) throws(CertCentralError) {
        var octets = octets[...]
        if octets.last == UInt8(ascii: "\n") { octets = octets.dropLast() }
        guard !octets.isEmpty else { throw CertCentralError(.auth, "the API key is empty") }
        guard octets.count <= Self.maximumSize else {
            throw CertCentralError(.auth, "the API key has more than \(Self.maximumSize) bytes")
        }
        guard octets.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw CertCentralError(
                .auth, "the API key holds a byte that no key has: a space, a line break, or one that is not ASCII")
        }
        text = String(decoding: octets, as: UTF8.self)
    }

    /// Takes the text of a key.
    ///
    /// - Throws: as the initializer that takes bytes.
    public init(_ text: String) throws(CertCentralError) { try self.init(text.utf8) }

    /// The value of the header `X-DC-DEVKEY`, and nothing else.
    package var headerValue: String { text }

    /// The octets, for looking for them in what is shown or saved.
    package var octets: [UInt8] { Array(text.utf8) }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The placeholder.
    public var description: String { Self.placeholder }
    /// The placeholder.
    public var debugDescription: String { Self.placeholder }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
