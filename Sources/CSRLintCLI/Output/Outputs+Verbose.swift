// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import CSRLintReporters

extension Outputs {
    /// Tells on standard error that an order was judged, where that is asked for.
    func tell(_ judged: JudgedOrder) {
        guard isVerbose else { return }
        let order = judged.order
        let name = order.orderID.map { "order \($0)" } ?? "an order without a number"
        tell(
            name, from: order.source,
            Quantity.text(order.reissues.count, "reissue") + ", " + Quantity.text(judged.findings.count, "finding"))
    }

    /// Tells on standard error that an input was read, where that is asked for.
    func tellRead(_ input: RequestInput) {
        guard isVerbose else { return }
        tell("requests", from: input.source, Quantity.text(input.bytes.count, "byte"))
    }

    private func tell(_ subject: String, from source: InputSource, _ size: String) {
        let origin =
            switch source {
            case .file(let path): path
            case .standardInput: "standard input"
            case .certCentral: "CertCentral"
            }
        StandardStreams.writeError("csrlint: \(subject) from \(origin): \(size)")
    }
}
#endif
