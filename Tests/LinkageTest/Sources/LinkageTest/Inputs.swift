// csrlint
// SPDX-License-Identifier: Apache-2.0

// What the lines of README take for granted: the bytes of a saved answer and the text of a request. The C library
// reads them, because Foundation must not be linked here.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

let bytes = contents(ofArgument: 1)
let text = String(decoding: contents(ofArgument: 2), as: UTF8.self)

private func contents(ofArgument position: Int) -> [UInt8] {
    guard CommandLine.arguments.count > position, let file = fopen(CommandLine.arguments[position], "rb") else {
        print("usage: LinkageTest ANSWER.json REQUEST.pem")
        exit(2)
    }
    defer { fclose(file) }
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
        contents += chunk[..<count]
    }
    return contents
}
