// csrlint
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The requests that are measured, each as DER and as PEM, as `corpus.py` writes them.
struct Corpus: Sendable {
    private(set) var der: [[UInt8]] = []
    private(set) var pem: [[UInt8]] = []

    init?(path: String) {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        while let first = Self.nextForm(of: file) {
            guard let second = Self.nextForm(of: file) else { return nil }
            der.append(first)
            pem.append(second)
        }
    }

    private static func nextForm(of file: UnsafeMutablePointer<FILE>) -> [UInt8]? {
        var length = [UInt8](repeating: 0, count: 4)
        guard fread(&length, 1, 4, file) == 4 else { return nil }
        let count = length.reversed().reduce(0) { $0 << 8 | Int($1) }
        var form = [UInt8](repeating: 0, count: count)
        return fread(&form, 1, count, file) == count ? form : nil
    }
}
