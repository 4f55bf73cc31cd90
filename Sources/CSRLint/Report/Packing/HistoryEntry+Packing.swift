// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report.HistoryEntry: Packable {
    /// Writes the entry.
    public func pack(into writer: inout PackWriter) {
        writer.write(reissueIndex)
        writer.write(isKeyChanged)
        writer.write(isAlgorithmChanged)
        writer.write(namesAdded) { $0.write($1) }
        writer.write(namesDropped) { $0.write($1) }
        writer.write(supersededBy) { $0.write($1) }
    }

    /// Reads an entry.
    public init(unpacking reader: inout PackReader) {
        reissueIndex = reader.integer()
        isKeyChanged = reader.truth()
        isAlgorithmChanged = reader.truth()
        namesAdded = reader.array { $0.text() }
        namesDropped = reader.array { $0.text() }
        supersededBy = reader.optional { $0.number() }
    }
}
