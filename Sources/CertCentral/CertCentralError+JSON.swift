// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension CertCentralError {
    /// What a fault of the JSON text means for the answer or file that holds it; for a line of NDJSON, with its number.
    init(_ error: JSONError, line: Int? = nil) {
        let place = line.map { "line \($0): " } ?? ""
        // Nothing at all is no malformed JSON: a server sent no content, or a file is empty.
        self.init(error.code == .empty ? .badShape : .badJSON, place + error.message, offset: error.offset)
    }
}
