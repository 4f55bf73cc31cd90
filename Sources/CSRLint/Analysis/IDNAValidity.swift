// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Whether a label is one of IDNA 2008 (RFC 5891, 4.2 and 5.4, without the rule on the direction of text).
public enum IDNAValidity {
    /// Why a label is none.
    enum Fault: Hashable, Sendable {
        /// What follows `xn--` is no Punycode, or stands for nothing but ASCII.
        case notPunycode
        /// Punycode gives the label another A-label.
        case otherForm
        /// The label is not in normalization form C.
        case notNormalized
        /// It begins or ends in a hyphen, or has two in the third and fourth place.
        case hyphens
        /// It begins with a combining mark.
        case leadingMark
        /// It holds a character that no label holds.
        case disallowed(UInt32)
        /// It holds a character that only stands in another context.
        case outOfContext(UInt32)
    }

    /// What every A-label begins with.
    static let prefix = Array("xn--".utf8)

    /// The characters that an A-label in lower case stands for; nil where it is none.
    static func decoded(_ label: some BidirectionalCollection<UInt8>) -> [UInt32]? {
        guard label.count <= LabelSyntax.maximumLabelLength, label.starts(with: prefix),
            let scalars = Punycode.decode(label.dropFirst(prefix.count)), scalars.contains(where: { $0 >= 0x80 })
        else { return nil }
        return scalars
    }

    /// The first fault of an A-label in lower case; nil for a good one.
    static func fault(ofALabel label: some BidirectionalCollection<UInt8>) -> Fault? {
        decoded(label).map { fault(ofDecoded: $0, from: Array(label)) } ?? .notPunycode
    }

    /// The first fault of a label as an A-label stands for it, and where that is at hand of the A-label itself.
    static func fault(ofDecoded scalars: [UInt32], from label: [UInt8]? = nil) -> Fault? {
        if let label, Punycode.encode(scalars).map({ prefix + $0 }) != label { return .otherForm }
        return fault(of: scalars)
    }

    /// The first fault of a label in Unicode; nil for a good one.
    static func fault(of scalars: [UInt32]) -> Fault? {
        if UnicodeNormalization.composed(scalars) != scalars { return .notNormalized }
        let hasHyphensInside = scalars.count >= 4 && scalars[2] == 0x2D && scalars[3] == 0x2D
        if scalars.first == 0x2D || scalars.last == 0x2D || hasHyphensInside { return .hyphens }
        for (index, scalar) in scalars.enumerated() {
            switch table.class(of: scalar) {
            case UInt8(ascii: "P"): break
            case UInt8(ascii: "M"): if index == 0 { return .leadingMark }
            case UInt8(ascii: "J"): if !isJoinerInContext(scalars, at: index) { return .outOfContext(scalar) }
            case UInt8(ascii: "O"): if !isInContext(scalars, at: index) { return .outOfContext(scalar) }
            default: return .disallowed(scalar)
            }
        }
        return nil
    }

    private static let table = ClassTable(IDNAValidityTable.text)
}

extension IDNAValidity.Fault: CustomStringConvertible {
    /// The fault, as what the label does.
    var description: String {
        switch self {
        case .notPunycode: "is no Punycode"
        case .otherForm: "is not the form that Punycode gives it"
        case .notNormalized: "is not in normalization form C"
        case .hyphens: "has hyphens at an end or in the third and fourth place"
        case .leadingMark: "begins with a combining mark"
        case .disallowed(let scalar): "holds \(HiddenCharacter.codePoint(scalar)), which IDNA 2008 does not allow"
        case .outOfContext(let scalar):
            "holds \(HiddenCharacter.codePoint(scalar)), which IDNA 2008 only allows beside others"
        }
    }
}

/// A generated table of classes: ranges of code points, each with a letter.
struct ClassTable {
    private var starts: [UInt32] = []
    private var lengths: [UInt32] = []
    private var letters: [UInt8] = []

    init(_ text: String) {
        var reader = TableReader(text)
        var start: UInt32 = 0
        var numbers: [UInt32] = []
        while let letter = reader.mark() {
            numbers.removeAll(keepingCapacity: true)
            reader.numbers(into: &numbers)
            guard numbers.count == 2 else { break }
            start &+= numbers[0]
            starts.append(start)
            lengths.append(numbers[1])
            letters.append(letter)
        }
    }

    /// The letter of a code point's class; nil where it has none.
    func `class`(of scalar: UInt32) -> UInt8? {
        guard let index = starts.lastIndex(notGreaterThan: scalar) else { return nil }
        return scalar - starts[index] < lengths[index] ? letters[index] : nil
    }
}
