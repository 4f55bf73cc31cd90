// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A complete walk over an encoding: every element on one flat tape, every deviation from DER on record.
///
/// It reads what OpenSSL reads (BER with indefinite lengths, lengths and INTEGERs in too many octets, strings in
/// pieces), because a request that OpenSSL takes has to be judged, and it names each of these, because other
/// certificate authorities refuse them. It does not recurse and visits each octet a bounded number of times.
///
/// A defect is contained: what cannot be read marks the nearest enclosing element of definite length as broken, and
/// the walk goes on behind that. So a bad attribute value does not hide the request round it.
struct DERWalk {
    /// The octets that offsets refer to.
    let bytes: [UInt8]
    let limits: ParsingLimits
    /// The elements in the order of their identifier octets.
    private(set) var elements: [DERElement] = []
    /// Deviations from DER, at most `maximumIssuesPerCode` of each kind.
    private(set) var issues: [EncodingIssue] = []
    /// Why the first broken element is broken, per tape index.
    private var failures: [Int32: ParsingError] = [:]
    private var issueCounts: [EncodingIssue.Code: Int] = [:]
    private var frames: [Frame] = []

    /// A hostile input cannot fill memory with its own defects.
    static let maximumIssuesPerCode = 100

    /// A constructed element that is still open.
    private struct Frame {
        let index: Int
        let limit: Int
        let isIndefinite: Bool
        let isSet: Bool
        /// The last child that was completed, for the order of a SET OF.
        var previous: Range<Int>?
    }

    init(_ bytes: [UInt8], limits: ParsingLimits) throws(ParsingError) {
        guard bytes.count <= limits.maximumSize, bytes.count < Int(Int32.max) else {
            throw ParsingError(.tooLarge, "the encoding is larger than \(limits.maximumSize) bytes")
        }
        self.bytes = bytes
        self.limits = limits
        elements.reserveCapacity(bytes.count / 12 + 8)
    }

    /// Walks the one element that begins at the start of `range` and returns its index on the tape.
    ///
    /// What follows the element in `range` is left alone: compare its end with that of the range.
    mutating func walk(_ range: Range<Int>, depth baseDepth: Int = 0) throws(ParsingError) -> Int {
        let root = elements.count
        var position = range.lowerBound
        frames.removeAll(keepingCapacity: true)
        repeat {
            if let top = frames.last {
                if !top.isIndefinite, position == top.limit {
                    close(contentEnd: position)
                    continue
                }
                if top.isIndefinite, position + 1 < top.limit, bytes[position] == 0, bytes[position + 1] == 0 {
                    close(contentEnd: position)
                    position += 2
                    continue
                }
            }
            let limit = frames.last?.limit ?? range.upperBound
            do throws(ParsingError) {
                let header = try readHeader(at: position, limit: limit)
                position = try open(header, at: position, limit: limit, depth: baseDepth + frames.count)
            } catch {
                guard error.code != .tooDeep, let resumed = contain(error) else { throw error }
                position = resumed
            }
        } while !frames.isEmpty
        return root
    }

    /// Why an element is broken; nil for a sound one.
    func failure(of index: Int) -> ParsingError? {
        guard elements[index].isBroken else { return nil }
        return failures[Int32(truncatingIfNeeded: index)]
            ?? ParsingError(.malformed, "an element is malformed", offset: Int(elements[index].start))
    }

    mutating func record(_ code: EncodingIssue.Code, at offset: Int) {
        let count = issueCounts[code, default: 0]
        guard count < Self.maximumIssuesPerCode else { return }
        issueCounts[code] = count + 1
        issues.append(EncodingIssue(code: code, offset: offset))
    }

    mutating func markBroken(_ index: Int, _ error: ParsingError) {
        guard !elements[index].isBroken else { return }
        elements[index].flags.insert(.broken)
        failures[Int32(truncatingIfNeeded: index)] = error
    }

    /// Puts an element on the tape and returns where to read on.
    private mutating func open(
        _ header: Header, at start: Int, limit: Int, depth: Int
    ) throws(ParsingError) -> Int {
        let index = elements.count
        let contentStart = start + header.length
        let contentEnd = header.contentLength.map { contentStart + $0 } ?? contentStart
        let isConstructed = header.identifier & 0x20 != 0
        guard depth < (isConstructed ? limits.maximumDepth : limits.maximumDepth + 1), depth < 255 else {
            throw ParsingError(.tooDeep, "the encoding is nested deeper than \(limits.maximumDepth)", offset: start)
        }
        elements.append(
            DERElement(
                start: Int32(truncatingIfNeeded: start), contentEnd: Int32(truncatingIfNeeded: contentEnd),
                next: Int32(truncatingIfNeeded: index + 1), identifier: header.identifier,
                headerLength: UInt8(truncatingIfNeeded: header.length), depth: UInt8(truncatingIfNeeded: depth),
                flags: header.contentLength == nil ? .indefinite : []))
        if header.hasNonMinimalTag { record(.nonMinimalTag, at: start) }
        if header.hasNonMinimalLength { record(.nonMinimalLength, at: start) }
        if header.contentLength == nil { record(.indefiniteLength, at: start) }
        checkContent(of: index)
        guard isConstructed else {
            completed(start..<contentEnd)
            return contentEnd
        }
        frames.append(
            Frame(
                index: index, limit: header.contentLength == nil ? limit : contentEnd,
                isIndefinite: header.contentLength == nil, isSet: header.identifier == DERTag.set, previous: nil))
        return contentStart
    }

    private mutating func close(contentEnd: Int) {
        guard let frame = frames.popLast() else { return }
        elements[frame.index].contentEnd = Int32(truncatingIfNeeded: contentEnd)
        elements[frame.index].next = Int32(truncatingIfNeeded: elements.count)
        completed(elements[frame.index].encoding)
    }

    /// Compares a completed element with its elder sibling in a SET OF (X.690, 11.6).
    private mutating func completed(_ encoding: Range<Int>) {
        guard let top = frames.indices.last, frames[top].isSet else { return }
        if let previous = frames[top].previous, isDescending(previous, encoding) {
            record(.unsortedSet, at: encoding.lowerBound)
        }
        frames[top].previous = encoding
    }

    /// Marks the nearest element whose end is known, and returns where to go on; nil where there is none.
    private mutating func contain(_ error: ParsingError) -> Int? {
        while let frame = frames.popLast() {
            elements[frame.index].next = Int32(truncatingIfNeeded: elements.count)
            if !frame.isIndefinite {
                markBroken(frame.index, error)
                completed(elements[frame.index].encoding)
                return frame.limit
            }
            elements[frame.index].contentEnd = Int32(truncatingIfNeeded: frame.limit)
            elements[frame.index].flags.remove(.indefinite)
            markBroken(frame.index, error)
        }
        return nil
    }
}
