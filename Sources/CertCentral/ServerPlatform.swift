// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The software that a certificate was made for.
public struct ServerPlatform: Hashable, Sendable {
    /// Its number; -1 for another.
    public let id: Int64?
    /// Its name.
    public let name: String?

    /// Takes the value that comes next.
    init(_ decoder: inout ReissueDecoder) throws(JSONError) {
        var id = SoleValue<Int64>()
        var name = SoleValue<String>()
        try decoder.forEachMember { (decoder, key) throws(JSONError) in
            switch key {
            case "id": id.take(try decoder.integer())
            case "name": name.take(try decoder.string())
            default: try decoder.scanner.skipValue()
            }
        }
        self.id = id.value
        self.name = name.value
    }
}
