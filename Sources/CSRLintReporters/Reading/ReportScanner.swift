// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint
internal import JSONReader

/// Takes the values of a report's document one after another.
struct ReportScanner {
    private var scanner: JSONScanner

    init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

    /// Begins the document, which has to be an object.
    mutating func start() throws(ReportReadingError) {
        try step { scanner throws(JSONError) in try scanner.start() }
        guard try step({ scanner throws(JSONError) in try scanner.kind() }) == .object else {
            throw fault("a report is an object")
        }
    }

    /// Ends the document.
    mutating func finish() throws(ReportReadingError) {
        try step { scanner throws(JSONError) in try scanner.finish() }
    }

    /// Takes an object, whose members `take` takes by their names.
    mutating func object(
        _ take: (_ name: String, inout ReportScanner) throws(ReportReadingError) -> Void
    ) throws(ReportReadingError) {
        try step { scanner throws(JSONError) in try scanner.beginObject() }
        while let key = try step({ scanner throws(JSONError) in try scanner.nextKey() }) {
            try take(String(decoding: scanner.utf8(of: key), as: UTF8.self), &self)
        }
    }

    /// Takes an array, whose elements `take` takes.
    mutating func array(_ take: (inout ReportScanner) throws(ReportReadingError) -> Void) throws(ReportReadingError) {
        guard try step({ scanner throws(JSONError) in try scanner.kind() }) == .array else {
            throw fault("an array was expected")
        }
        try step { scanner throws(JSONError) in try scanner.beginArray() }
        while try step({ scanner throws(JSONError) in try scanner.nextElement() }) { try take(&self) }
    }

    /// Takes a value of any kind.
    mutating func value() throws(ReportReadingError) -> ReportValue {
        let kind = try step { scanner throws(JSONError) in try scanner.kind() }
        let position = scanner.position
        switch kind {
        case .null:
            try step { scanner throws(JSONError) in try scanner.null() }
            return ReportValue(.null, at: position)
        case .boolean:
            let truth = try step { scanner throws(JSONError) in try scanner.boolean() }
            return ReportValue(.truth(truth), at: position)
        case .number:
            let token = try step { scanner throws(JSONError) in try scanner.number() }
            guard let number = scanner.integer(of: token) else {
                throw ReportReadingError(message: "a number of a report is whole and has 64 bits", position: position)
            }
            return ReportValue(.number(number), at: position)
        case .string:
            let token = try step { scanner throws(JSONError) in try scanner.string() }
            let text = scanner.value(of: token)
            guard text.isWellFormed, Self.isVisible(text.utf8) else {
                throw ReportReadingError(
                    message: "a text has a character that csrlint never writes", position: position)
            }
            return ReportValue(.text(text.string), at: position)
        case .array:
            var elements: [ReportValue] = []
            try array { scanner throws(ReportReadingError) in elements.append(try scanner.value()) }
            return ReportValue(.list(elements), at: position)
        case .object:
            var members: [String: ReportValue] = [:]
            try object { name, scanner throws(ReportReadingError) in members[name] = try scanner.value() }
            return ReportValue(.members(members), at: position)
        }
    }

    /// A fault at the next byte.
    func fault(_ message: String) -> ReportReadingError {
        ReportReadingError(message: message, position: scanner.position)
    }

    private mutating func step<Value>(
        _ body: (inout JSONScanner) throws(JSONError) -> Value
    ) throws(ReportReadingError) -> Value {
        do throws(JSONError) {
            return try body(&scanner)
        } catch {
            throw fault(error.message)
        }
    }

    /// Whether a text can be shown as it is, which holds for all that csrlint writes.
    private static func isVisible(_ utf8: [UInt8]) -> Bool {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
        return String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy { !DisplayText.isHidden($0) }
    }
}
