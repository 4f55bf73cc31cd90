// csrlint
// SPDX-License-Identifier: Apache-2.0

extension RequestAttribute {
    /// The text of the first value as UTF-8, whatever type of string it is; nil where that is no string.
    package var text: [UInt8]? {
        guard let value = values.first else { return nil }
        do throws(ParsingError) {
            var walk = try DERWalk(value, limits: ParsingLimits(maximumSize: .max))
            let root = try walk.walk(0..<value.count)
            // A string in pieces has the bit of a constructed element.
            return StringType.utf8(walk.octets(of: root), tag: walk.elements[root].identifier & ~0x20)
        } catch {
            return nil
        }
    }
}
