// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// Reads files and standard input whole, up to a limit.
struct InputReader {
    /// The most bytes of one input.
    var maximumSize = InputPieces.maximumSize

    /// The bytes of an input.
    ///
    /// - Throws: `io` where it cannot be read, `too_large` where it exceeds the limit.
    func bytes(of entry: InputList.Entry) throws(CertCentralError) -> [UInt8] {
        var pieces = try InputPieces(entry, maximumSize: maximumSize)
        var bytes: [UInt8] = []
        try pieces.read(into: &bytes, upTo: .max)
        return bytes
    }
}
#endif
