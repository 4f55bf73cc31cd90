// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// A file with one order number a line; blank lines and what follows `#` do not count.
struct OrderListFile {
    private static let maximumSize = 64 << 20
    private let path: String
    private let bytes: [UInt8]

    /// Reads the file; `-` is standard input.
    ///
    /// - Throws: `io` where it cannot be read, `too_large` where it exceeds the limit.
    init(path: String) throws(CertCentralError) {
        self.path = path
        bytes = try InputReader(maximumSize: Self.maximumSize).bytes(of: path == "-" ? .standardInput : .file(path))
    }

    /// An order, and the line that names it.
    struct Entry: Hashable {
        let order: OrderID
        let line: Int
    }

    /// The numbers, in their order.
    ///
    /// - Throws: a usage error that names the line.
    func entries() throws -> [Entry] {
        let text = String(decoding: bytes, as: UTF8.self).trimmingPrefix("\u{FEFF}")
        var entries: [Entry] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let word = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
            if word.isEmpty { continue }
            guard let order = OrderID(word) else {
                throw ValidationError(
                    "@\(DisplayText.visible(path)):\(number + 1): no order number: "
                        + DisplayText.visible(String(word.prefix(40))))
            }
            entries.append(Entry(order: order, line: number + 1))
        }
        return entries
    }
}
#endif
