// csrlint
// SPDX-License-Identifier: Apache-2.0

extension NameComparison {
    mutating func compareCommonNames(_ sides: Sides) {
        commonName = relation(sides)
        commonNameOutcome =
            switch commonName {
            case .match, .formDiffers: .match
            case .moved, .mismatch, .humanTextMismatch, .multiple: .mismatch
            case .absentInRecord: .notCompared
            case .absentInRequest:
                recordCommonName.flatMap { sides.requestSpelling(of: $0) } == nil ? .notCompared : .match
            }
    }

    private func relation(_ sides: Sides) -> CommonNameRelation {
        guard requestCommonNames.count <= 1 else { return .multiple }
        guard let requestCommonName = requestCommonNames.first else { return .absentInRequest }
        guard let recordCommonName else { return .absentInRecord }
        let name = requestCommonName.name
        if requestCommonName.kind == .humanText {
            if recordCommonName.isWellFormed, Self.areEqualButForCase(recordCommonName, name) {
                return Self.relation(ofEqual: recordCommonName, name)
            }
            return .humanTextMismatch
        }
        if recordCommonName.matches(name) { return Self.relation(ofEqual: recordCommonName, name) }
        return sides.requestSpelling(of: recordCommonName) == nil ? .mismatch : .moved
    }

    private static func relation(ofEqual record: HostName, _ request: HostName) -> CommonNameRelation {
        let reasons = formReasons(record, request)
        return reasons.isEmpty ? .match : .formDiffers(reasons)
    }

    /// Text is compared byte for byte, the letters of ASCII in either case; white space round the record's is left out.
    static func areEqualButForCase(_ record: HostName, _ request: HostName) -> Bool {
        let fold = { (byte: UInt8) in 0x41...0x5A ~= byte ? byte | 0x20 : byte }
        let recordText = record.trimmedText
        return recordText.count == request.written.count
            && recordText.lazy.map(fold).elementsEqual(request.written.lazy.map(fold))
    }

    /// What has to be folded to make two equal names one; empty where they are written alike.
    static func formReasons(_ record: HostName, _ request: HostName) -> [Reason] {
        guard record.written != request.written else { return [] }
        let either = record.notes.union(request.notes)
        let onOneSide = record.notes.symmetricDifference(request.notes).intersection(.foldable)
        let notes = onOneSide.isEmpty ? either : onOneSide
        let reasons = HostName.Notes.reasons.filter { notes.contains($0.note) }.map(\.reason)
        // Text that is no host name has no notes: what is left is case.
        if reasons.isEmpty, record.kind == .opaque || request.kind == .opaque { return [.caseOnly] }
        return reasons
    }
}

extension CommonName {
    /// Judges a record's common name, without the white space round it.
    init(recorded name: HostName) {
        self.init(utf8: Array(name.trimmedText), isWellFormed: name.isWellFormed)
    }
}

extension HostName {
    /// The text as written, without the white space that was noted.
    fileprivate var trimmedText: ArraySlice<UInt8> {
        guard notes.contains(.whitespace) else { return written[...] }
        let isText = { (byte: UInt8) in byte > 0x20 || byte < 0x09 || 0x0E...0x1F ~= byte }
        guard let first = written.firstIndex(where: isText), let last = written.lastIndex(where: isText) else {
            return []
        }
        return written[first...last]
    }
}

extension HostName.Notes {
    fileprivate static let reasons: [(note: HostName.Notes, reason: NameComparison.Reason)] = [
        (.caseOnly, .caseOnly), (.trailingDot, .trailingDot), (.uLabelForm, .uLabelForm), (.idnaDot, .idnaDot),
        (.whitespace, .whitespace),
    ]
    fileprivate static let foldable: HostName.Notes = [.caseOnly, .trailingDot, .uLabelForm, .idnaDot, .whitespace]
}
