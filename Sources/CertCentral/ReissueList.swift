// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// The reissues of an order, found in an answer or in saved JSON, and decoded one by one on demand.
///
/// Making the list checks the whole text and remembers where each element stands, in 16 bytes each. An element is
/// decoded whenever it is asked for, by as many threads as like to.
public struct ReissueList: Sendable {
    /// One element of the list.
    public enum Element: Sendable {
        /// A reissue.
        case reissue(Reissue)
        /// Something that is no reissue, with the reason in words.
        case undecodable(reason: String)
    }

    /// What a list refuses to read.
    public struct Limits: Hashable, Sendable {
        /// How many bytes the text may have; never more than 4 GiB - 1.
        public var byteCount: Int
        /// How many elements the list may have.
        public var recordCount: Int

        /// Makes limits; by default 1 GiB and 2,000,000 records.
        public init(byteCount: Int = 1 << 30, recordCount: Int = 2_000_000) {
            self.byteCount = byteCount
            self.recordCount = recordCount
        }
    }

    /// `order_id` beside the list, where the text has one; nil also where it is no integer or contradicts itself.
    public let orderID: Int64?
    /// What was unexpected around the list: `certificates`, `order_id` or a number of the list more than once.
    ///
    /// When `certificates` stands there twice, the elements of both are in the list.
    public let notes: [DecodingNote]

    let bytes: [UInt8]
    let elements: [ElementLocation]
    let isBareArray: Bool
    let jsonLimits = JSONLimits()

    /// Finds the reissues in JSON text: `{"certificates": […]}` as the API answers, the same with an object whose keys
    /// are numbers for the array, or a bare array.
    ///
    /// - Parameters:
    ///   - json: the text, in UTF-8.
    ///   - limits: what is refused.
    /// - Throws: `bad_json` where the text is not one JSON document, with the byte; the kind of an API error where the
    ///   text carries `errors`; `bad_shape` where there is no list, `too_large` beyond a limit. An empty array is no
    ///   error: it says that there are no reissues.
    public init(json: [UInt8], limits: Limits = Limits()) throws(CertCentralError) {
        try Self.checkSize(of: json, limits)
        if let material = InputKind.detectCertificateMaterial(in: json) { throw material.misplacedError }
        var indexer = ReissueIndexer(json, limits: jsonLimits, maximumCount: limits.recordCount)
        do throws(JSONError) {
            try indexer.index()
        } catch {
            throw CertCentralError(error)
        }
        if let fault = indexer.fault { throw fault }
        bytes = json
        elements = indexer.elements
        isBareArray = indexer.isBareArray
        orderID = indexer.orderID
        notes = indexer.notes
    }

    static func checkSize(of bytes: [UInt8], _ limits: Limits) throws(CertCentralError) {
        let maximum = min(limits.byteCount, Int(UInt32.max))
        guard bytes.count <= maximum else {
            throw CertCentralError(.tooLarge, "\(bytes.count) bytes of input, more than the limit of \(maximum)")
        }
    }

    /// How many elements there are.
    public var count: Int { elements.count }

    /// The places of the elements.
    public var indices: Range<Int> { 0..<count }

    /// Decodes an element.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func element(at index: Int) -> Element {
        var decoder = ReissueDecoder(scanner(at: index), of: bytes, limits: jsonLimits)
        do throws(JSONError) {
            return try decoder.decode()
        } catch {
            return .undecodable(reason: error.description)
        }
    }

    /// The JSON pointer (RFC 6901) of an element: `/certificates/0`; `/0` in a bare array.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func pointer(at index: Int) -> String {
        let element = elements[index]
        var number = String(element.ordinal)
        if element.isKeyed {
            let digits = bytes[Int(element.ordinal)...].prefix(while: isDigit)
            number = String(decoding: digits, as: UTF8.self)
        }
        return isBareArray ? "/\(number)" : "/certificates/\(number)"
    }

    /// The line and column where an element begins.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func position(at index: Int) -> SourcePosition { elements[index].position }

    /// The line and column of the value of a field of an element, of the first one where there are several, else of
    /// the element. Found by reading the element anew.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func position(of field: ReissueField, at index: Int) -> SourcePosition {
        var decoder = ReissueDecoder(scanner(at: index), of: bytes, limits: jsonLimits)
        return decoder.position(of: field) ?? position(at: index)
    }

    func scanner(at index: Int) -> JSONScanner {
        let element = elements[index]
        return JSONScanner(
            bytes,
            in: Int(element.offset)..<bytes.count,
            line: Int(element.line),
            lineStart: Int(element.lineStart),
            limits: jsonLimits
        )
    }
}
