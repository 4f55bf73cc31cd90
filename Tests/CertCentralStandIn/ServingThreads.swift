// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Dispatch

/// Threads that serve connections, beside those that tests run on: a test that blocks its thread, because it waits for
/// a process or computes for long, must not keep the server from answering another.
final class ServingThreads: TaskExecutor {
    static let shared = ServingThreads()

    private let queue = DispatchQueue(label: "csrlint.stand-in", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
#endif
