// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// The folder in which answers are saved, each as `orders/<id>.json`: what `check` and `list` read again.
struct ResponseFolder {
    private let orders: URL

    /// Makes the folder where it is missing.
    ///
    /// - Throws: `io` where that is not possible.
    init(path: String) throws(CertCentralError) {
        orders = URL(filePath: path).appending(path: "orders")
        do {
            try FileManager.default.createDirectory(at: orders, withIntermediateDirectories: true)
        } catch {
            throw CertCentralError(.io, "\(path): \(FileFault.text(of: error))")
        }
    }

    /// Saves an answer; the file appears whole or not at all, in place of an earlier one.
    ///
    /// - Throws: `io` where that is not possible.
    func save(_ body: [UInt8], of order: OrderID) throws(CertCentralError) {
        let path = orders.appending(path: "\(order).json").path
        do {
            try FileSink.replaceFile(at: path, with: body)
        } catch {
            throw CertCentralError(.io, "\(path): \(FileFault.text(of: error))")
        }
    }
}
#endif
