// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLintReporters
internal import Synchronization

/// The line on the terminal that says how far a run is; it is gone before anything else is written there.
struct ProgressLine {
    private static let isShown = Mutex(false)
    private static let erasure = "\r\u{1B}[K"

    private let isWanted: Bool
    private var doneCount = 0
    private var failedCount = 0

    /// Begins a line, where one is wanted at all.
    init(isWanted: Bool) { self.isWanted = isWanted }

    /// Counts an order, and shows the counts.
    mutating func count(failed: Bool, of total: Int) {
        doneCount += 1
        if failed { failedCount += 1 }
        guard isWanted else { return }
        var text = "csrlint: \(doneCount) of \(Quantity.text(total, "order"))"
        if failedCount > 0 { text += ", \(failedCount) failed" }
        show(text)
    }

    private func show(_ text: String) {
        Self.isShown.withLock { isShown in
            StandardStreams.writeErrorText(Self.erasure + text)
            isShown = true
        }
    }

    /// Takes the line away, where there is one.
    static func erase() {
        isShown.withLock { isShown in
            if isShown { StandardStreams.writeErrorText(erasure) }
            isShown = false
        }
    }
}
#endif
