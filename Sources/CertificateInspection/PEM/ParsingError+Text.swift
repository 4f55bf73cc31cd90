// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the text of a request, each damage with the words that help to find its cause.
extension ParsingError {
    static func textTooLarge(limit: Int) -> Self {
        Self(.tooLarge, "the text is larger than the limit of \(limit) bytes and was not decoded")
    }

    static let noContent = Self(.notBase64, "the text is neither PEM, nor base64, nor DER")

    static func encodedTwice(at offset: Int) -> Self {
        Self(.notBase64, "the base64 holds PEM: the text was encoded twice", offset: offset)
    }

    static func emptyBody(at offset: Int) -> Self {
        Self(.empty, "there is no base64 between the BEGIN and the END line", offset: offset)
    }

    static func damagedBegin(at offset: Int) -> Self {
        Self(.notBase64, "the BEGIN line is damaged: five hyphens must stand on each side", offset: offset)
    }

    static func damagedEnd(at offset: Int) -> Self {
        Self(.missingEnd, "the END line is damaged: five hyphens must stand on each side", offset: offset)
    }

    static func endWithoutBegin(at offset: Int) -> Self {
        Self(.notBase64, "the END line has no BEGIN line", offset: offset)
    }

    static func missingEnd(at offset: Int) -> Self {
        Self(.missingEnd, "the END line is missing", offset: offset)
    }

    static func otherEnd(at offset: Int) -> Self {
        Self(.missingEnd, "the END line names another object than the BEGIN line", offset: offset)
    }

    static func encryptedBlock(at offset: Int) -> Self {
        Self(.encrypted, "the block is encrypted, as its Proc-Type header says", offset: offset)
    }

    static func lostPlusSigns(at offset: Int) -> Self {
        Self(
            .notBase64,
            "spaces stand where plus signs must have been: the text was decoded as a web form without being encoded as one",
            offset: offset
        )
    }

    static func noSequence(at offset: Int) -> Self {
        Self(.notBase64, "the base64 holds no DER: its first byte begins no SEQUENCE", offset: offset)
    }

    static func truncatedText(at offset: Int) -> Self {
        Self(.truncated, "the base64 ends before the structure it holds does: a part of it is missing", offset: offset)
    }

    static func truncatedDER(at offset: Int) -> Self {
        Self(.truncated, "the DER ends before its outer SEQUENCE does: the bytes were cut", offset: offset)
    }

    static func impossibleLength(at offset: Int) -> Self {
        Self(.truncated, "the base64 has a length that cannot be: a character is missing or too many", offset: offset)
    }

    static func wrongPadding(at offset: Int) -> Self {
        Self(
            .notBase64, "the equals signs do not fit the length of the base64: characters are missing or too many",
            offset: offset)
    }

    static func dataAfterPadding(at offset: Int) -> Self {
        Self(.notBase64, "base64 goes on after the equals signs that end it", offset: offset)
    }

    static func strayBits(at offset: Int) -> Self {
        Self(.notBase64, "the last base64 character sets bits that belong to no byte: it was altered", offset: offset)
    }

    /// The reason for which a byte outside the alphabet of base64 is most likely there.
    static func foreignByte(_ byte: UInt8, at offset: Int) -> Self {
        let message =
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                "a hyphen or underscore stands in the base64: it is base64url, or the armour is damaged"
            case UInt8(ascii: "&"):
                "an ampersand stands in the base64: the text holds HTML character references such as that of a plus sign"
            case UInt8(ascii: "%"):
                "a percent sign stands in the base64: the percent-encoding is damaged"
            case UInt8(ascii: "<"), UInt8(ascii: ">"):
                "an angle bracket stands in the base64: the text holds markup or a quotation mark of a mail"
            case UInt8(ascii: "\\"):
                "a backslash stands in the base64 that begins no escape of a line end"
            case UInt8(ascii: "."):
                "a full stop stands in the base64: the text may be abridged"
            case UInt8(ascii: ":"):
                "a colon stands in the base64: a header line is out of its place, or the text is hexadecimal"
            case 0x80...:
                "a character outside ASCII stands in the base64, as word processors and web pages leave it"
            case ..<0x20, 0x7F:
                "a control character stands in the base64"
            default:
                "a character outside its alphabet stands in the base64"
            }
        return Self(.notBase64, message, offset: offset)
    }
}
