// csrlint
// SPDX-License-Identifier: Apache-2.0

public import JSONReader

/// Reissues written one a line (NDJSON), each line a JSON document of its own, decoded on demand.
///
/// A broken line spoils itself alone. Making the value only finds the lines; a large input can be read in pieces that
/// end with a line.
public struct ReissueLines: Sendable {
    /// What a line holds.
    public enum Entry: Sendable {
        /// An object or another JSON value.
        case element(ReissueList.Element)
        /// A line that is not JSON, with the reason and the byte, counted from the start of the input.
        case failure(CertCentralError)
    }

    private struct Line: Sendable {
        let start: UInt32
        let end: UInt32
        let number: UInt32
    }

    private let bytes: [UInt8]
    private let lines: [Line]
    private let firstLine: Int
    private let firstByte: Int
    private let jsonLimits = JSONLimits()

    /// Finds the lines that are not blank.
    ///
    /// - Parameters:
    ///   - ndjson: the text, in UTF-8.
    ///   - firstLine: the number of its first line, where it is a piece of a longer input.
    ///   - firstByte: the number of its first byte, where it is a piece of a longer input.
    ///   - limits: what is refused.
    /// - Throws: `too_large` beyond a limit, `bad_shape` where the input is a request, certificate or key.
    public init(
        ndjson: [UInt8],
        firstLine: Int = 1,
        firstByte: Int = 0,
        limits: ReissueList.Limits = ReissueList.Limits()
    ) throws(CertCentralError) {
        try ReissueList.checkSize(of: ndjson, limits)
        if firstByte == 0, let material = InputKind.detectCertificateMaterial(in: ndjson) {
            throw material.misplacedError
        }
        var lines: [Line] = []
        var start = 0
        var number = 0
        let span = ndjson.span
        while start < span.count {
            var end = start
            var isBlank = true
            while end < span.count, span[end] != 0x0A {
                if !isWhiteSpace(span[end]) { isBlank = false }
                end += 1
            }
            if !isBlank {
                guard lines.count < limits.recordCount else {
                    throw CertCentralError(
                        .tooLarge,
                        "more than \(limits.recordCount) records",
                        offset: firstByte + start
                    )
                }
                lines.append(
                    Line(
                        start: UInt32(clamping: start),
                        end: UInt32(clamping: end),
                        number: UInt32(clamping: number)
                    )
                )
            }
            start = end + 1
            number += 1
        }
        bytes = ndjson
        self.lines = lines
        self.firstLine = firstLine
        self.firstByte = firstByte
    }

    /// How many lines are not blank.
    public var count: Int { lines.count }

    /// The places of the lines that are not blank.
    public var indices: Range<Int> { 0..<count }

    /// Decodes a line.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func entry(at index: Int) -> Entry {
        let line = lines[index]
        var decoder = ReissueDecoder(scanner(of: line), of: bytes, limits: jsonLimits)
        do throws(JSONError) {
            try start(&decoder.scanner, line)
            let element = try decoder.decode()
            try decoder.scanner.finish()
            return .element(element)
        } catch {
            let fault = CertCentralError(error, line: firstLine + Int(line.number))
            return .failure(
                CertCentralError(.badJSON, fault.message, offset: fault.offset.map { $0 + firstByte })
            )
        }
    }

    /// The byte of the text at which the last lines begin that name one order; nil where no line is a reissue.
    ///
    /// An order that goes on beyond a piece of a longer input begins there. What is no reissue is no order's end.
    public var startOfLastOrder: Int? {
        var start: UInt32?
        var lastOrderID: Int64?
        for index in lines.indices.reversed() {
            guard case .element(.reissue(let reissue)) = entry(at: index) else { continue }
            if start != nil, reissue.orderID != lastOrderID { break }
            lastOrderID = reissue.orderID
            start = lines[index].start
        }
        return start.map(Int.init)
    }

    /// The line and column where the value of a line begins.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func position(at index: Int) -> SourcePosition {
        let line = lines[index]
        var scanner = scanner(of: line)
        try? start(&scanner, line)
        return scanner.position
    }

    /// The line and column of the value of a field, of the first one where there are several, else of the line's value.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func position(of field: ReissueField, at index: Int) -> SourcePosition {
        let line = lines[index]
        var decoder = ReissueDecoder(scanner(of: line), of: bytes, limits: jsonLimits)
        try? start(&decoder.scanner, line)
        return decoder.position(of: field) ?? position(at: index)
    }

    /// Only the first line of an input may begin with a byte order mark.
    private func start(_ scanner: inout JSONScanner, _ line: Line) throws(JSONError) {
        if line.start == 0, firstByte == 0 { try scanner.start() } else { _ = try scanner.kind() }
    }

    private func scanner(of line: Line) -> JSONScanner {
        JSONScanner(
            bytes,
            in: Int(line.start)..<Int(line.end),
            line: firstLine + Int(line.number),
            limits: jsonLimits
        )
    }
}
