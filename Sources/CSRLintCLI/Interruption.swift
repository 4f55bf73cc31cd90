// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Dispatch
internal import Foundation
internal import Synchronization

/// What the command does when it is told to stop.
///
/// It reads and fetches no further, writes what it has judged so far as an incomplete report, and exits with 128 and the
/// signal's number. Told twice, or held up for longer than its patience, it leaves at once, and ends what it has started.
enum Interruption {
    /// How long there is for the report.
    private static let patience = DispatchTimeInterval.seconds(2)
    /// How long a line on standard error may take.
    private static let patienceWithReaders = DispatchTimeInterval.milliseconds(200)
    /// Of its own, so that nothing that blocks elsewhere keeps it waiting.
    private static let queue = DispatchQueue(label: "csrlint.interruption")
    private static let requested = Atomic<Int32>(0)
    private static let work = Mutex<Task<Int32, Never>?>(nil)

    /// The signal that asked the command to stop; nil while none did.
    static var signalNumber: Int32? {
        let number = requested.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// The exit status that a shell gives a command that a signal ended.
    static func exitStatus(for number: Int32) -> Int32 { 128 + number }

    /// The exit status of a command that ends: the signal's where one asked it to stop, else its own.
    static func exitStatus(insteadOf status: ExitStatus) -> Int32 {
        signalNumber.map(exitStatus(for:)) ?? status.rawValue
    }

    /// Makes a closed pipe an error of the write in place of a death, and SIGINT and SIGTERM a request to stop.
    static func install() -> [any DispatchSourceSignal] {
        signal(SIGPIPE, SIG_IGN)
        return [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { stop(number) }
            source.resume()
            return source
        }
    }

    /// Does the work of the command, which a request to stop cancels.
    static func run(_ operation: @escaping @Sendable () async -> Int32) async -> Int32 {
        let task = Task(operation: operation)
        work.withLock { $0 = task }
        if signalNumber != nil { task.cancel() }
        return await task.value
    }

    private static func stop(_ number: Int32) {
        guard requested.exchange(number, ordering: .relaxed) == 0 else { leave(number) }
        queue.asyncAfter(deadline: .now() + patience) { leave(number) }
        say("csrlint: stopping; the report will not be complete")
        work.withLock { $0 }?.cancel()
        ChildGroup.signalAll(SIGTERM)
    }

    private static func leave(_ number: Int32) -> Never {
        TemporaryFiles.deleteAll()
        ChildGroup.signalAll(SIGKILL)
        say("csrlint: interrupted without a report (exit \(exitStatus(for: number)))")
        _exit(exitStatus(for: number))
    }

    /// Writes a line to standard error, and does not wait for long: nobody may be reading there.
    private static func say(_ line: String) {
        let isSaid = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            StandardStreams.writeError(line)
            isSaid.signal()
        }
        _ = isSaid.wait(timeout: .now() + patienceWithReaders)
    }
}
#endif
