// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint
internal import JSONReader

/// A JSON value of a report, with the place where it stands, asked for as what it has to be.
struct ReportValue {
    /// The kinds of values that a report holds.
    enum Content {
        case null
        case truth(Bool)
        case number(Int64)
        case text(String)
        case list([ReportValue])
        case members([String: ReportValue])
    }

    private let content: Content
    private let position: SourcePosition

    init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    func fault(_ message: String) -> ReportReadingError { ReportReadingError(message: message, position: position) }

    func text() throws(ReportReadingError) -> String {
        guard case .text(let text) = content else { throw fault("a string was expected") }
        return text
    }

    func number() throws(ReportReadingError) -> Int64 {
        guard case .number(let number) = content else { throw fault("a number was expected") }
        return number
    }

    func count() throws(ReportReadingError) -> Int {
        let number = try number()
        // What every reader of JSON can hold exactly, so that there is always one more.
        guard (0...1 << 53).contains(number) else { throw fault("a count was expected: 0 to 2^53") }
        return Int(number)
    }

    func truth() throws(ReportReadingError) -> Bool {
        guard case .truth(let truth) = content else { throw fault("true or false was expected") }
        return truth
    }

    /// The id of a rule, of this version or another.
    func ruleID() throws(ReportReadingError) -> String {
        let text = try text()
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isOfRuleID) else {
            throw fault("the id of a rule was expected")
        }
        return text
    }

    private static func isOfRuleID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    func digest() throws(ReportReadingError) -> SHA256Digest {
        guard let digest = SHA256Digest(hexadecimal: try text()) else {
            throw fault("64 hexadecimal digits were expected")
        }
        return digest
    }

    func instant() throws(ReportReadingError) -> Timestamp {
        guard let instant = Timestamp(rfc3339: try text()) else { throw fault("an RFC 3339 date was expected") }
        return instant
    }

    /// One of a set of words.
    func word<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws(ReportReadingError) -> Word {
        guard let word = Word(rawValue: try text()) else { throw fault("this word is not known here") }
        return word
    }

    /// Every element of an array.
    func list<Element>(
        of element: (ReportValue) throws(ReportReadingError) -> Element
    ) throws(ReportReadingError) -> [Element] {
        guard case .list(let values) = content else { throw fault("an array was expected") }
        var elements: [Element] = []
        for value in values { elements.append(try element(value)) }
        return elements
    }

    func texts() throws(ReportReadingError) -> [String] {
        try list { value throws(ReportReadingError) in try value.text() }
    }

    /// A member of an object.
    subscript(name: String) -> ReportValue {
        get throws(ReportReadingError) {
            guard case .members(let members) = content else { throw fault("an object was expected") }
            guard let value = members[name] else { throw fault("the member \(name) is missing") }
            return value
        }
    }

    /// A member of an object that may be null, or missing.
    subscript(ifPresent name: String) -> ReportValue? {
        get throws(ReportReadingError) {
            guard case .members(let members) = content else { throw fault("an object was expected") }
            return members[name]?.ifNotNull
        }
    }

    /// The value; nil for null.
    var ifNotNull: ReportValue? { if case .null = content { nil } else { self } }
}
