// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint

/// The reissues of one input, as they were saved.
enum SavedReissues {
    /// An answer of the API, or an array.
    case list(ReissueList)
    /// One reissue a line.
    case lines(ReissueLines)

    /// Reads what bytes hold.
    ///
    /// - Parameters:
    ///   - bytes: the input.
    ///   - kind: what to take it for; nil to tell it from the bytes.
    /// - Throws: the error of `ReissueList` and `ReissueLines`; `bad_shape` for requests, certificates and keys.
    init(_ bytes: [UInt8], kind: InputKind?) throws(CertCentralError) {
        switch kind ?? InputKind.detect(in: bytes) {
        case .ndjson: self = .lines(try ReissueLines(ndjson: bytes))
        case .pem, .der:
            throw CertCentralError(
                .badShape, "a certificate request, certificate or key, not reissues: use `csrlint inspect` for it")
        case .api, .array, nil: self = .list(try ReissueList(json: bytes))
        }
    }
}

extension InputList.Entry {
    /// Where the input comes from, as reports say it.
    var source: InputSource {
        switch self {
        case .standardInput: .standardInput
        case .file(let path): .file(path: DisplayText.visible(path))
        }
    }

    /// How messages call the input.
    var name: String { source.path ?? "standard input" }

    /// The order that a file is named after, as in `112233.json`; nil for any other name.
    var orderID: Int64? {
        guard case .file(let path) = self, let name = path.split(separator: "/").last else { return nil }
        let base = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        guard base.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int64(base)
    }

    /// A fault of the input, for the report.
    func failure(_ error: CertCentralError) -> Report.Failure {
        Report.Failure(
            kind: error.kind, orderID: orderID, message: DisplayText.visible("\(name): \(error.description)"))
    }
}
#endif
