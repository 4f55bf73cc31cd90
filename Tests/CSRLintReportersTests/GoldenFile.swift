// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Expected output kept in `Fixtures/reports`, compared byte for byte.
///
/// With `CSRLINT_WRITE_GOLDEN=1` in the environment the file is rewritten in place of being compared.
enum GoldenFile {
    static func expect(
        _ text: String, equals name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/reports")
        let file = folder.standardizedFileURL.appending(path: name)
        if ProcessInfo.processInfo.environment["CSRLINT_WRITE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        let difference = zip(text.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
        #expect(
            text == expected, "\(name) differs, first at \(String(describing: difference))",
            sourceLocation: sourceLocation)
    }
}
