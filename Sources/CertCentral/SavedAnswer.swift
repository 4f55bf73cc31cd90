// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// An answer as it is saved: without contact data and without the API key, and else byte for byte as it came.
///
/// Reading it gives the same reissues, but for their contact fields, as reading the answer itself.
/// The instant of the answer is not in it, since that stands in a header field and nothing is added to what came: what is
/// to be judged as of that instant has to be told it.
public struct SavedAnswer: Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes the body of an answer.
    ///
    /// Members `email`, `firstname`, `lastname`, `first_name` and `last_name` are left out wherever they stand. Where
    /// nothing would be left by which a reader knows a reissue, `"email":null` stands for them.
    ///
    /// - Parameters:
    ///   - body: the body; one JSON document.
    ///   - key: the key that was sent; a server may repeat it anywhere.
    ///   - order: the order that was asked for, where the name of the file says it: an `order_id` of the whole answer
    ///     is left out then, since a reader would believe it more.
    /// - Throws: `bad_json` where the body is no JSON.
    public init(_ body: [UInt8], without key: APIKey, of order: OrderID? = nil) throws(CertCentralError) {
        let body = key.redacted(fromBody: body)
        var cut = ContactCut(edit: ByteEdit(body), scanner: JSONScanner(body), cutsOrderID: order != nil)
        do throws(JSONError) {
            try cut.run()
        } catch {
            throw CertCentralError(error)
        }
        bytes = cut.edit.result()
    }
}

/// Walks a document and leaves the contact data out.
private struct ContactCut {
    var edit: ByteEdit
    var scanner: JSONScanner
    let cutsOrderID: Bool

    mutating func run() throws(JSONError) {
        try scanner.start()
        try walk()
        try scanner.finish()
    }

    /// Takes the value that comes next. The scanner bounds how deep values nest.
    private mutating func walk() throws(JSONError) {
        switch try scanner.kind() {
        case .object: try walkObject()
        case .array:
            try scanner.beginArray()
            while try scanner.nextElement() { try walk() }
        case .string, .number, .boolean, .null: try scanner.skipValue()
        }
    }

    private mutating func walkObject() throws(JSONError) {
        /// Where the first of the members that are to be left out together begins.
        var cutStart: Int?
        var lastKeptEnd: Int?
        var isToldByContact = false
        var isToldByOther = scanner.depth >= Self.deepestReissue
        let cutsOrderID = cutsOrderID && scanner.depth == 0
        var end = scanner.offset
        try scanner.beginObject()
        while let name = try scanner.nextKey() {
            let start = name.contents.lowerBound - 1
            let key = scanner.reissueKey(for: name)
            let isDocumented = key?.isDocumented ?? false
            let isContact = key?.isContact ?? false
            if isContact || cutsOrderID && key?.field == .orderID {
                if cutStart == nil { cutStart = start }
                if isDocumented, isContact { isToldByContact = true }
                try scanner.skipValue()
            } else {
                // With what follows them the members before go, comma included.
                if let from = cutStart { edit.replace(from..<start, with: []) }
                cutStart = nil
                if isDocumented { isToldByOther = true }
                try walk()
                lastKeptEnd = scanner.offset
            }
            end = scanner.offset
        }
        let mark = isToldByContact && !isToldByOther ? "\(lastKeptEnd == nil ? "" : ",")\"email\":null" : ""
        if let from = cutStart {
            // At the end of the object it is the comma in front that goes.
            edit.replace((lastKeptEnd ?? from)..<end, with: Array(mark.utf8))
        } else if let lastKeptEnd, !mark.isEmpty {
            edit.replace(lastKeptEnd..<lastKeptEnd, with: Array(mark.utf8))
        }
    }

    /// How many arrays and objects are open where the innermost reissue begins: the answer and its list.
    private static let deepestReissue = 3
}

extension ReissueKey {
    /// Whether the value says who asked.
    fileprivate var isContact: Bool { field == .email || field == .firstName || field == .lastName }
}
