// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// Checks a whole text and finds the elements of the list in it.
struct ReissueIndexer {
    private(set) var elements: [ElementLocation] = []
    private(set) var notes: [DecodingNote] = []
    private(set) var orderID: Int64?
    private(set) var isBareArray = false
    /// Why well-formed JSON gave no list: an error of the API before all else.
    var fault: CertCentralError? { apiError ?? excess ?? shapeFault }

    private var scanner: JSONScanner
    private let bytes: [UInt8]
    private let limits: JSONLimits
    private let maximumCount: Int
    private var apiError: CertCentralError?
    private var excess: CertCentralError?
    private var shapeFault: CertCentralError?
    private var firstCertificates: Int?
    private var firstOrderID: Int?
    private var hasReissueField = false
    private var hasNotedNumber = false

    private static let certificatesKey = Array("certificates".utf8)

    init(_ bytes: [UInt8], limits: JSONLimits, maximumCount: Int) {
        self.bytes = bytes
        self.limits = limits
        self.maximumCount = maximumCount
        scanner = JSONScanner(bytes, limits: limits)
    }

    /// Walks the text to its last byte. What makes it no list is kept for `fault`: that it is no JSON weighs more.
    mutating func index() throws(JSONError) {
        try scanner.start()
        let start = scanner.offset
        switch try scanner.kind() {
        case .array:
            isBareArray = true
            try indexArray()
        case .object:
            try indexEnvelope()
            if firstCertificates == nil {
                let isReissue = hasReissueField
                let reason =
                    isReissue
                    ? "a single reissue, not a list: write it as [{…}], or on one line as NDJSON"
                    : "there is no \"certificates\" in the object"
                shapeFault = CertCentralError(.badShape, reason, offset: start)
            }
        case let kind:
            try scanner.skipValue()
            shapeFault = CertCentralError(.badShape, "\(kind.phrase), not a list of reissues", offset: start)
        }
        try scanner.finish()
    }

    private mutating func indexEnvelope() throws(JSONError) {
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            let kind = try scanner.kind()
            if scanner.isEqual(key, to: Self.certificatesKey) {
                noteRepetition(of: key, first: firstCertificates, field: nil)
                if firstCertificates == nil { firstCertificates = scanner.offset }
                try indexCertificates(kind)
            } else if APIErrorBody.keys.contains(where: { scanner.isEqual(key, to: $0) }) {
                if apiError == nil { apiError = try APIErrorBody(at: scanner)?.error }
                try scanner.skipValue()
            } else if let known = scanner.reissueKey(for: key) {
                if known.isDocumented { hasReissueField = true }
                if known.field == .orderID { try takeOrderID(key) } else { try scanner.skipValue() }
            } else {
                try scanner.skipValue()
            }
        }
    }

    private mutating func indexCertificates(_ kind: JSONKind) throws(JSONError) {
        let start = scanner.offset
        switch kind {
        case .array: try indexArray()
        case .object: try indexNumberedObject()
        default:
            try scanner.skipValue()
            refuse("\"certificates\" is \(kind.phrase), not a list", at: start)
        }
    }

    private mutating func indexArray() throws(JSONError) {
        var ordinal = 0
        try scanner.beginArray()
        while try scanner.nextElement() {
            _ = try scanner.kind()
            append(ElementLocation(scanner, ordinal: ordinal, isKeyed: false))
            try scanner.skipValue()
            ordinal += 1
        }
    }

    /// PHP writes an array whose keys have gaps as an object. The elements are put in the order of their numbers.
    private mutating func indexNumberedObject() throws(JSONError) {
        let start = scanner.offset
        let base = elements.count
        var numbers: [UInt64] = []
        var isIncreasing = true
        var isEmpty = true
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            isEmpty = false
            _ = try scanner.kind()
            if let number = scanner.arrayIndex(of: key) {
                if let last = numbers.last, number <= last { isIncreasing = false }
                if append(ElementLocation(scanner, ordinal: key.contents.lowerBound, isKeyed: true)) {
                    numbers.append(number)
                }
            } else {
                refuse("\"certificates\" is an object whose keys are not all numbers", at: start)
            }
            try scanner.skipValue()
        }
        if isEmpty { refuse("\"certificates\" is an empty object, not a list", at: start) }
        if !isIncreasing { sortElements(from: base, by: numbers) }
    }

    private mutating func sortElements(from base: Int, by numbers: [UInt64]) {
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        let written = elements[base...]
        elements.replaceSubrange(base..., with: order.map { written[base + $0] })
        guard !hasNotedNumber,
            let repeated = order.indices.dropFirst().first(where: { numbers[order[$0]] == numbers[order[$0 - 1]] })
        else { return }
        hasNotedNumber = true
        let location = elements[base + repeated]
        let first = elements[base + repeated - 1]
        let areEqual = JSONScanner.areEqual(Int(first.offset), Int(location.offset), in: bytes, limits: limits)
        notes.append(
            DecodingNote(
                key: JSONString(String(numbers[order[repeated]])),
                field: nil,
                kind: .duplicateKey(valuesEqual: areEqual),
                position: location.position
            )
        )
    }

    @discardableResult
    private mutating func append(_ location: ElementLocation) -> Bool {
        guard elements.count < maximumCount else {
            excess = excess ?? CertCentralError(.tooLarge, "more than \(maximumCount) records", offset: scanner.offset)
            return false
        }
        elements.append(location)
        return true
    }

    private mutating func refuse(_ reason: String, at offset: Int) {
        if shapeFault == nil { shapeFault = CertCentralError(.badShape, reason, offset: offset) }
    }

    private mutating func takeOrderID(_ key: JSONStringToken) throws(JSONError) {
        let isFirst = firstOrderID == nil
        let start = scanner.offset
        noteRepetition(of: key, first: firstOrderID, field: .orderID)
        if isFirst { firstOrderID = start }
        var decoder = ReissueDecoder(scanner, of: bytes, limits: limits)
        decoder.key = key
        decoder.field = .orderID
        let value = try decoder.integer()
        if isFirst {
            orderID = value
            notes += decoder.reissue.notes
        } else if value != orderID {
            orderID = nil
        }
        try scanner.skipValue()
    }

    /// Notes a key the second time, and whether any of its values differs from the first.
    private mutating func noteRepetition(of key: JSONStringToken, first: Int?, field: ReissueField?) {
        guard let first else { return }
        let name = scanner.value(of: key)
        let index = notes.firstIndex { note in
            if case .duplicateKey = note.kind { note.key == name } else { false }
        }
        if let index, notes[index].kind == .duplicateKey(valuesEqual: false) { return }
        let areEqual = JSONScanner.areEqual(first, scanner.offset, in: bytes, limits: limits)
        let position = index.map { notes[$0].position } ?? scanner.position
        let note = DecodingNote(
            key: name,
            field: field,
            kind: .duplicateKey(valuesEqual: areEqual),
            position: position
        )
        if let index { notes[index] = note } else { notes.append(note) }
    }
}
