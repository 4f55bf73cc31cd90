// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The value of a member that should stand in its object once.
struct SoleValue<Value: Equatable> {
    /// The value; nil where it is absent, could not be read, or contradicts itself.
    private(set) var value: Value?
    /// Whether there is a value that could not be read, or several that differ.
    private(set) var isUnreadable = false

    /// Takes a value, or nil for one that could not be read.
    mutating func take(_ new: Value?) {
        if isUnreadable { return }
        isUnreadable = new == nil || (value != nil && value != new)
        value = isUnreadable ? nil : new
    }
}

extension ReissueDecoder {
    /// Goes through the members of the object that comes next; null values and what is no object are passed over.
    ///
    /// - Parameter take: must take the value of the key that it is given.
    /// - Throws: what is wrong with the JSON.
    mutating func forEachMember(
        _ take: (inout ReissueDecoder, String) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard try scanner.kind() == .object else { return try scanner.skipValue() }
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            if try scanner.kind() == .null {
                try scanner.null()
            } else {
                try take(&self, String(decoding: scanner.utf8(of: key), as: UTF8.self))
            }
        }
    }

    /// Takes a text, as text that can be shown.
    mutating func string() throws(JSONError) -> String? { try text()?.string }

    /// Takes a list of texts.
    mutating func strings() throws(JSONError) -> [String]? { try list()?.map(\.string) }
}

extension ReissueDecoder {
    /// Goes through the members of an answer that is an object, as `forEachMember` does; an error of the API that it
    /// carries comes before all else.
    ///
    /// - Throws: `bad_json`, the kind of an API error, or `bad_shape` where the answer is no object.
    static func forEachMember(
        ofAnswer json: [UInt8], _ take: (inout ReissueDecoder, String) throws(JSONError) -> Void
    ) throws(CertCentralError) {
        var decoder = ReissueDecoder(JSONScanner(json), of: json, limits: JSONLimits())
        var kind = JSONKind.object
        var apiError: CertCentralError?
        do throws(JSONError) {
            try decoder.scanner.start()
            kind = try decoder.scanner.kind()
            try decoder.forEachMember { (decoder, key) throws(JSONError) in
                if APIErrorBody.keys.contains(Array(key.utf8)) {
                    if apiError == nil { apiError = try APIErrorBody(at: decoder.scanner)?.error }
                    try decoder.scanner.skipValue()
                } else {
                    try take(&decoder, key)
                }
            }
            try decoder.scanner.finish()
        } catch {
            throw CertCentralError(error)
        }
        if let apiError { throw apiError }
        guard kind == .object else { throw CertCentralError(.badShape, "\(kind.phrase), not an object") }
    }
}
