// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Dispatch
internal import Foundation

/// What the command does when it is told to stop.
enum Interruption {
    /// Makes a closed pipe an error of the write in place of a death, and SIGINT and SIGTERM an exit with 130 and 143
    /// that leaves no half-written file behind.
    static func install() -> [any DispatchSourceSignal] {
        signal(SIGPIPE, SIG_IGN)
        return [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                TemporaryFiles.deleteAll()
                StandardStreams.writeError("csrlint: interrupted; the report is not complete (exit \(128 + number))")
                _exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
#endif
