// csrlint
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Whether the values at two offsets are the same once decoded.
    ///
    /// Numbers compare exactly, so `1.0` is `1`; the members of objects compare in the order in which they stand.
    package static func areEqual(_ first: Int, _ second: Int, in bytes: [UInt8], limits: JSONLimits) -> Bool {
        var left = JSONScanner(bytes, in: min(first, bytes.count)..<bytes.count, limits: limits)
        var right = JSONScanner(bytes, in: min(second, bytes.count)..<bytes.count, limits: limits)
        do throws(JSONError) {
            return try left.isNextValueEqual(to: &right)
        } catch {
            return false
        }
    }

    private mutating func isNextValueEqual(to other: inout JSONScanner) throws(JSONError) -> Bool {
        repeat {
            let kind = try kind()
            guard try other.kind() == kind else { return false }
            switch kind {
            case .object:
                try beginObject()
                try other.beginObject()
            case .array:
                try beginArray()
                try other.beginArray()
            case .string:
                let (mine, theirs) = (try string(), try other.string())
                guard isEqual(mine, to: theirs, of: other) else { return false }
            case .number:
                let (mine, theirs) = (try number(), try other.number())
                guard decimal(of: mine) == other.decimal(of: theirs) else { return false }
            case .boolean:
                guard try boolean() == other.boolean() else { return false }
            case .null:
                try null()
                try other.null()
            }
            while depth > 0 {
                if objectBits & 1 == 1 {
                    let (mine, theirs) = (try nextKey(), try other.nextKey())
                    guard let mine, let theirs else {
                        if mine == nil, theirs == nil { continue }
                        return false
                    }
                    guard isEqual(mine, to: theirs, of: other) else { return false }
                    break
                }
                let hasMore = try nextElement()
                guard try other.nextElement() == hasMore else { return false }
                if hasMore { break }
            }
        } while depth > 0
        return true
    }

    private func isEqual(_ mine: JSONStringToken, to theirs: JSONStringToken, of other: JSONScanner) -> Bool {
        if mine.hasEscapes || theirs.hasEscapes { return utf8(of: mine) == other.utf8(of: theirs) }
        return bytes[mine.contents] == other.bytes[theirs.contents]
    }
}
