// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Takes the byte order mark, if any, and refuses what is plainly no JSON: nothing, UTF-16, HTML.
    ///
    /// RFC 8259, 8.1 lets a reader ignore the mark of UTF-8.
    package mutating func start() throws(JSONError) {
        let head = bytes[offset..<min(offset + 4, end)]
        if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) || head.contains(0) {
            throw JSONError(.encoding, "UTF-16, UTF-32 or binary data, not JSON in UTF-8", at: offset)
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
        skipWhiteSpace()
        guard offset < end else { throw JSONError(.empty, "there is nothing to read", at: offset) }
        guard bytes[offset] == UInt8(ascii: "<") else { return }
        let isXML = bytes[offset..<end].starts(with: "<?xml".utf8)
        let message = isXML ? "XML, not JSON" : "HTML, not JSON (a proxy or login page?)"
        throw JSONError(.markup, message, at: offset)
    }

    /// Refuses anything but white space after the document.
    package mutating func finish() throws(JSONError) {
        skipWhiteSpace()
        guard offset < end else { return }
        switch bytes[offset] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw JSONError(.secondDocument, "a second JSON document follows the first", at: offset)
        default:
            throw JSONError(.trailingBytes, "bytes follow the end of the JSON document", at: offset)
        }
    }

    /// Checks one whole document.
    package static func validate(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var scanner = JSONScanner(bytes, limits: limits)
        try scanner.start()
        try scanner.skipValue()
        try scanner.finish()
    }
}
