// csrlint
// SPDX-License-Identifier: Apache-2.0

extension HostName {
    /// Makes the canonical form of a name. A plain name in ASCII and lower case costs no allocation.
    init(_ bytes: [UInt8], written: [UInt8], isWellFormed: Bool, notes: Notes) {
        let traits = isWellFormed ? Traits(of: bytes) : .isOpaque
        if traits.contains(.isOpaque) {
            let isText = isWellFormed && (!traits.contains(.hasNonASCII) || Self.isUTF8(bytes))
            self.init(written: written, canonical: bytes, kind: .opaque, notes: notes, isWellFormed: isText)
        } else if traits.contains(.hasNonASCII) {
            self.init(unicode: bytes, written: written, notes: notes)
        } else {
            self.init(ascii: bytes, traits: traits, written: written, notes: notes)
        }
    }

    private init(ascii bytes: [UInt8], traits: Traits, written: [UInt8], notes: Notes) {
        var notes = notes
        var bytes = bytes
        if bytes.last == 0x2E {
            notes.insert(.trailingDot)
            bytes.removeLast()
        }
        if traits.contains(.mayBeAddress), let address = Self.address(bytes, notes: &notes) {
            let text = Array(address.description.utf8)
            self.init(written: written, canonical: text, kind: address.isIPv4 ? .ipv4 : .ipv6, notes: notes)
            return
        }
        if traits.contains(.hasUpperCase) {
            notes.insert(.caseOnly)
            for index in bytes.indices where 0x41...0x5A ~= bytes[index] { bytes[index] |= 0x20 }
        }
        let isWildcard = traits.contains(.hasAsterisk) && Self.isWildcard(bytes, notes: &notes)
        self.init(written: written, canonical: bytes, kind: .dns, isWildcard: isWildcard, notes: notes)
    }

    private static func address(_ bytes: [UInt8], notes: inout Notes) -> IPAddress? {
        guard bytes.first == 0x5B, bytes.last == 0x5D, bytes.count > 2 else { return IPAddress(text: bytes) }
        guard let address = IPAddress(text: bytes[1..<bytes.count - 1]), !address.isIPv4 else { return nil }
        notes.insert(.brackets)
        return address
    }

    /// Whether the one asterisk of a name is its whole left-most label, with a base after it.
    static func isWildcard(_ bytes: [UInt8], notes: inout Notes) -> Bool {
        if bytes.count > 2, bytes[0] == 0x2A, bytes[1] == 0x2E, !bytes[2...].contains(0x2A) { return true }
        notes.insert(.wildcardMisplaced)
        return false
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// What one walk over a name's bytes tells.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let hasUpperCase = Traits(rawValue: 1)
        static let hasNonASCII = Traits(rawValue: 1 << 1)
        static let hasAsterisk = Traits(rawValue: 1 << 2)
        static let mayBeAddress = Traits(rawValue: 1 << 3)
        /// Empty, a space or control character, or an empty label that is not the one after a last full stop.
        static let isOpaque = Traits(rawValue: 1 << 4)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(of bytes: [UInt8]) {
            var traits: Traits = bytes.isEmpty ? .isOpaque : []
            var previous: UInt8 = 0x2E
            var isNumeric = true
            for byte in bytes {
                switch byte {
                case 0x61...0x7A, 0x2D, 0x5F: isNumeric = false
                case 0x30...0x39: break
                case 0x2E: if previous == 0x2E { traits.insert(.isOpaque) }
                case 0x41...0x5A:
                    traits.insert(.hasUpperCase)
                    isNumeric = false
                case 0x2A:
                    traits.insert(.hasAsterisk)
                    isNumeric = false
                case 0x3A: traits.insert(.mayBeAddress)
                case ...0x20, 0x7F: traits.insert(.isOpaque)
                case 0x80...:
                    traits.insert(.hasNonASCII)
                    isNumeric = false
                default: isNumeric = false
                }
                previous = byte
            }
            if isNumeric { traits.insert(.mayBeAddress) }
            self = traits
        }
    }
}
