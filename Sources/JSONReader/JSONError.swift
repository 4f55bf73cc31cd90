// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not one JSON document as RFC 8259 defines it, within the limits.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong: an open set.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// The word, in snake_case.
        package let rawValue: String
        /// Makes a code from its word.
        package init(rawValue: String) { self.rawValue = rawValue }
        /// There is nothing but white space.
        package static let empty = Code(rawValue: "empty")
        /// The document ends before it is complete.
        package static let truncated = Code(rawValue: "truncated")
        /// The text is HTML or XML.
        package static let markup = Code(rawValue: "markup")
        /// The text is in UTF-16 or UTF-32; RFC 8259, 8.1 asks for UTF-8.
        package static let encoding = Code(rawValue: "encoding")
        /// A byte stands where the grammar has no place for it.
        package static let unexpectedByte = Code(rawValue: "unexpected_byte")
        /// Something other than white space follows the document.
        package static let trailingBytes = Code(rawValue: "trailing_bytes")
        /// Another document follows the document.
        package static let secondDocument = Code(rawValue: "second_document")
        /// `NaN` or `Infinity`, which RFC 8259, 6 does not permit.
        package static let notANumber = Code(rawValue: "not_a_number")
        /// A number that RFC 8259, 6 does not permit: a leading zero, a plus sign, no digit after the point.
        package static let badNumber = Code(rawValue: "bad_number")
        /// A number token longer than the limit.
        package static let numberTooLong = Code(rawValue: "number_too_long")
        /// A backslash sequence that RFC 8259, 7 does not define.
        package static let badEscape = Code(rawValue: "bad_escape")
        /// A control character inside a string, which RFC 8259, 7 wants escaped.
        package static let controlCharacter = Code(rawValue: "control_character")
        /// More arrays and objects inside each other than the limit.
        package static let tooDeep = Code(rawValue: "too_deep")
    }
    /// What is wrong.
    package let code: Code
    /// The fault in words, without any text of the document.
    package let message: String
    /// The byte where the fault was met, from 0, counted from the start of the bytes.
    package let offset: Int

    init(_ code: Code, _ message: String, at offset: Int) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    /// The message, with the offset.
    package var description: String { "\(message) (at byte \(offset))" }

    /// Errors are equal when their codes are.
    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    /// Hashes the code.
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
