// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation

/// The head of a request, read from the bytes that came: no library stands between, nor in the way of a strange answer.
struct RequestHead: Sendable {
    /// The method.
    let method: String
    /// The path and the query, as they came.
    let target: String
    /// The header fields in their order, names as they came.
    let fields: [(name: String, value: String)]

    /// The most bytes that a head may have.
    static let maximumSize = 64 << 10

    /// Reads a head without the empty line at its end; nil for what is none.
    init?(_ octets: [UInt8]) {
        let lines = String(decoding: octets, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), !words[0].isEmpty, !words[1].isEmpty else { return nil }
        method = String(words[0])
        target = String(words[1])
        var fields: [(name: String, value: String)] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: CharacterSet.whitespaces)
            fields.append((String(line[..<colon]), value))
        }
        self.fields = fields
    }

    /// The value of a header field that comes once; nil for none, and for more than one.
    func value(of name: String) -> String? {
        let values = fields.filter { $0.name.lowercased() == name.lowercased() }
        return values.count == 1 ? values[0].value : nil
    }

    /// Whether a body follows, which no request to this API has.
    var announcesBody: Bool {
        fields.contains { field in
            switch field.name.lowercased() {
            case "content-length": field.value != "0"
            case "transfer-encoding": true
            default: false
            }
        }
    }

    /// The target before its query.
    var path: String { String(target.prefix { $0 != "?" }) }

    /// The parameters of the query in their order, decoded.
    var query: [(name: String, value: String)] {
        target.dropFirst(path.count + 1).split(separator: "&").map { parameter in
            let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacing("+", with: " ").removingPercentEncoding ?? String($0)
            }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// The value of a parameter of the query.
    func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
#endif
