// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// Reads one element of a list as a reissue, tolerantly, and notes whatever it had to bend.
struct ReissueDecoder {
    var scanner: JSONScanner
    let bytes: [UInt8]
    let limits: JSONLimits
    var reissue = Reissue()
    /// The key whose value is being read.
    var key: JSONStringToken?
    /// The field of that key.
    var field: ReissueField?

    /// The slots of the known keys met so far, one bit each.
    private var seen: UInt64 = 0
    /// Where the first value of each known key stands.
    private var firstValues = InlineArray<64, Int>(repeating: 0)
    private var isDocumented = false
    private var unknownKeys = UnknownKeys()
    private var repetitions: [Repetition] = []
    /// For a slot, the place of its key among the repetitions.
    private var repetitionsBySlot: [Int: Int] = [:]

    /// A key that stands in the element more than once.
    private struct Repetition {
        let key: JSONString
        let field: ReissueField?
        let position: SourcePosition
        var areEqual: Bool
    }

    init(_ scanner: JSONScanner, of bytes: [UInt8], limits: JSONLimits) {
        self.scanner = scanner
        self.bytes = bytes
        self.limits = limits
    }

    /// Takes the element and answers what it is; throws where it is not JSON.
    mutating func decode() throws(JSONError) -> ReissueList.Element {
        let kind = try scanner.kind()
        guard kind == .object else {
            try scanner.skipValue()
            return .undecodable(reason: "the element is not an object but \(kind.phrase)")
        }
        try scanner.beginObject()
        while let token = try scanner.nextKey() {
            _ = try scanner.kind()
            if let known = scanner.reissueKey(for: token) {
                try take(known, token)
            } else {
                try takeUnknown(token)
            }
        }
        guard isDocumented else {
            return .undecodable(reason: "the element is an object with none of the documented fields")
        }
        settleRepetitions()
        reissue.unknownKeys = unknownKeys.names
        return .reissue(reissue)
    }

    private mutating func take(_ known: ReissueKey, _ token: JSONStringToken) throws(JSONError) {
        if known.isDocumented { isDocumented = true }
        let bit: UInt64 = 1 << UInt64(known.slot)
        if seen & bit != 0 {
            let position = scanner.position
            let index = repetitionsBySlot[known.slot]
            let isEqual = try isNextValueEqual(toValueAt: firstValues[known.slot], index)
            if let index {
                repetitions[index].areEqual = isEqual
            } else {
                repetitionsBySlot[known.slot] = repetitions.count
                repetitions.append(
                    Repetition(
                        key: scanner.value(of: token),
                        field: known.field,
                        position: position,
                        areEqual: isEqual
                    )
                )
            }
            return
        }
        seen |= bit
        firstValues[known.slot] = scanner.offset
        key = token
        field = known.field
        try takeValue(of: known)
    }

    private mutating func takeUnknown(_ token: JSONStringToken) throws(JSONError) {
        let name = scanner.value(of: token)
        let position = scanner.position
        guard let first = unknownKeys.add(name, valueAt: scanner.offset) else { return try scanner.skipValue() }
        let index = unknownKeys.repetition(of: name)
        let isEqual = try isNextValueEqual(toValueAt: first, index)
        if let index {
            repetitions[index].areEqual = isEqual
        } else {
            unknownKeys.setRepetition(repetitions.count, of: name)
            repetitions.append(
                Repetition(key: name, field: nil, position: position, areEqual: isEqual)
            )
        }
    }

    /// Takes a value and tells whether it equals an earlier one. Once two values of a key have differed, nothing is
    /// compared for it any more: a long first value would be read again for each short one.
    private mutating func isNextValueEqual(toValueAt first: Int, _ repetition: Int?) throws(JSONError) -> Bool {
        let second = scanner.offset
        try scanner.skipValue()
        if let repetition, !repetitions[repetition].areEqual { return false }
        return JSONScanner.areEqual(first, second, in: bytes, limits: limits)
    }

    /// Notes the keys that were repeated, and empties the fields whose values contradict each other.
    private mutating func settleRepetitions() {
        for repetition in repetitions {
            if !repetition.areEqual, let field = repetition.field {
                reissue.clear(field)
                reissue.notes.removeAll { $0.key == repetition.key }
            }
            reissue.notes.append(
                DecodingNote(
                    key: repetition.key,
                    field: repetition.field,
                    kind: .duplicateKey(valuesEqual: repetition.areEqual),
                    position: repetition.position
                )
            )
        }
    }

    /// Notes something unexpected about the value that begins at a position.
    mutating func note(_ kind: DecodingNote.Kind, at position: SourcePosition) {
        guard let key else { return }
        reissue.notes.append(
            DecodingNote(key: scanner.value(of: key), field: field, kind: kind, position: position)
        )
    }

    /// Finds the value of a field in the element, preferring the documented spelling; nil where there is none.
    mutating func position(of field: ReissueField) -> SourcePosition? {
        var found: SourcePosition?
        do throws(JSONError) {
            guard try scanner.kind() == .object else { return nil }
            try scanner.beginObject()
            while let token = try scanner.nextKey() {
                _ = try scanner.kind()
                if let known = scanner.reissueKey(for: token), known.field == field {
                    if !known.isAlternative { return scanner.position }
                    found = found ?? scanner.position
                }
                try scanner.skipValue()
            }
        } catch {
            return found
        }
        return found
    }
}
