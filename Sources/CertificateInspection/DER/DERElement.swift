// csrlint
// SPDX-License-Identifier: Apache-2.0

/// One element on the tape of a `DERWalk`: where it stands in the bytes, and where its subtree ends on the tape.
///
/// Sixteen octets, so that the tape of the largest input stays small.
struct DERElement {
    /// The byte offset of the identifier octet.
    let start: Int32
    /// The byte offset behind the content, in front of end-of-contents octets.
    var contentEnd: Int32
    /// The tape index behind the subtree: that of the next sibling, if there is one.
    var next: Int32
    /// The first identifier octet: class, constructed bit, low tag number.
    let identifier: UInt8
    /// Octets of identifier and length.
    let headerLength: UInt8
    /// How many constructed elements are round this one.
    let depth: UInt8
    /// What is special about it.
    var flags: Flags

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// The length is indefinite: two end-of-contents octets follow the content.
        static let indefinite = Flags(rawValue: 1)
        /// The content is not what the type demands, or holds something that is no element.
        static let broken = Flags(rawValue: 2)
    }

    var contentStart: Int { Int(start) + Int(headerLength) }

    /// The content octets.
    var content: Range<Int> { contentStart..<Int(contentEnd) }

    /// The whole encoding, end-of-contents octets and all.
    var encoding: Range<Int> { Int(start)..<(Int(contentEnd) + (flags.contains(.indefinite) ? 2 : 0)) }

    var isConstructed: Bool { identifier & 0x20 != 0 }

    var isBroken: Bool { flags.contains(.broken) }
}

/// Identifier octets that the structures here are made of.
enum DERTag {
    static let boolean: UInt8 = 0x01
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let null: UInt8 = 0x05
    static let objectIdentifier: UInt8 = 0x06
    static let enumerated: UInt8 = 0x0A
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
}
