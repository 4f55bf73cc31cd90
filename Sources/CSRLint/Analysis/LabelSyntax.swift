// csrlint
// SPDX-License-Identifier: Apache-2.0

/// How a name breaks the syntax of host names (RFC 1034, 3.5, with RFC 1123, 2.1).
///
/// Underscores, asterisks, the commercial at and other characters than ASCII are left to those who name them.
enum LabelSyntax {
    /// The most characters that a name has.
    static let maximumNameLength = 253
    /// The most characters that a label has.
    static let maximumLabelLength = 63

    /// Something that no host name has.
    enum Fault: Hashable, Sendable {
        /// Two full stops in a row, or one at the beginning.
        case emptyLabel
        /// A label is too long.
        case longLabel(Int)
        /// The name is too long.
        case longName(Int)
        /// A label begins or ends in a hyphen.
        case hyphen
        /// A URL stands where its host alone belongs.
        case url
        /// A port follows the host.
        case port
        /// White space.
        case space
        /// Another character.
        case character(UInt8)
    }

    /// The first fault of a name in lower case without a trailing dot, the one that explains most before the others.
    static func fault(in name: some Collection<UInt8>) -> Fault? {
        let name = Array(name)
        if let colon = name.firstIndex(of: 0x3A) {
            if name[(colon + 1)...].starts(with: [0x2F, 0x2F]) { return .url }
            let port = name[(colon + 1)...]
            if !port.isEmpty, port.count <= 5, port.allSatisfy({ 0x30...0x39 ~= $0 }) { return .port }
        }
        let body = name.starts(with: [0x2A, 0x2E]) ? name[2...] : name[...]
        var result: Fault?
        for label in body.split(separator: 0x2E, omittingEmptySubsequences: false) {
            if let fault = fault(inLabel: label) { result = result ?? fault }
        }
        return result ?? (name.count > maximumNameLength ? .longName(name.count) : nil)
    }

    private static func fault(inLabel label: ArraySlice<UInt8>) -> Fault? {
        if label.isEmpty { return .emptyLabel }
        for byte in label where !isLetterDigitOrHyphen(byte) && !isNamedElsewhere(byte) {
            return 0x09...0x0D ~= byte || byte == 0x20 ? .space : .character(byte)
        }
        // In Unicode a label is shorter or longer than its A-label, which is what counts.
        if label.count > maximumLabelLength, label.allSatisfy({ $0 < 0x80 }) { return .longLabel(label.count) }
        let endsInHyphen = label.last == 0x2D && !label.starts(with: IDNAValidity.prefix)
        return label.first == 0x2D || endsInHyphen ? .hyphen : nil
    }

    /// Whether a byte is of the letters, digits and the hyphen.
    static func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D: true
        default: false
        }
    }

    private static func isNamedElsewhere(_ byte: UInt8) -> Bool {
        byte == 0x5F || byte == 0x2A || byte == 0x40 || byte >= 0x80
    }
}

/// What one walk over the labels of a canonical domain name tells.
struct LabelWalk {
    private(set) var count = 0
    private(set) var hasUnderscore = false
    private(set) var hasCommercialAt = false
    /// Whether `LabelSyntax` finds a fault in a label.
    private(set) var hasFault = false
    /// Whether a label has two hyphens in the third and fourth place, and is no A-label.
    private(set) var hasReservedLabel = false
    private(set) var hasALabel = false
    private(set) var lastLabelStart: Int
    /// Whether the last label is of letters, digits and hyphens alone.
    private(set) var lastLabelIsPlain = true

    init(over name: ArraySlice<UInt8>) {
        lastLabelStart = name.startIndex
        var start = name.startIndex
        for index in name.indices {
            let byte = name[index]
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D: break
            case 0x2E:
                endLabel(name[start..<index])
                start = index + 1
                lastLabelIsPlain = true
            default:
                lastLabelIsPlain = false
                switch byte {
                case 0x5F: hasUnderscore = true
                case 0x40: hasCommercialAt = true
                case 0x2A: break
                default: hasFault = true
                }
            }
        }
        endLabel(name[start...])
        lastLabelStart = start
    }

    private mutating func endLabel(_ label: ArraySlice<UInt8>) {
        count += 1
        let start = label.startIndex
        let hasHyphens = label.count >= 4 && label[start + 2] == 0x2D && label[start + 3] == 0x2D
        let isALabel = hasHyphens && label[start] == 0x78 && label[start + 1] == 0x6E
        if isALabel {
            hasALabel = true
        } else {
            if hasHyphens { hasReservedLabel = true }
            if label.last == 0x2D { hasFault = true }
        }
        if label.isEmpty || label.first == 0x2D || label.count > LabelSyntax.maximumLabelLength { hasFault = true }
    }
}
