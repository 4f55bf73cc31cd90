// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// What the API says of the user whom a key belongs to: no more than that there is one.
struct UserAnswer {
    /// The user's number.
    let id: Int64

    /// Reads an answer.
    ///
    /// - Throws: `bad_json`, the kind of an API error, or `bad_shape` where there is no user with a number.
    init(json: [UInt8]) throws(CertCentralError) {
        var id = SoleValue<Int64>()
        try ReissueDecoder.forEachMember(ofAnswer: json) { (decoder, key) throws(JSONError) in
            if key == "id" { id.take(try decoder.integer()) } else { try decoder.scanner.skipValue() }
        }
        guard let id = id.value else {
            throw CertCentralError(.badShape, "there is no user with a usable \"id\" in the answer")
        }
        self.id = id
    }
}
