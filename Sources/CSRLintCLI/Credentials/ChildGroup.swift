// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation
internal import Synchronization

/// A process that the command has started, and whatever that starts: Foundation gives each a group of its own.
///
/// It is known until it is forgotten, so that an interrupted run leaves none behind.
struct ChildGroup {
    private static let leaders = Mutex<Set<Int32>>([])
    private let leader: Int32

    init(leader: Int32) {
        self.leader = leader
        _ = Self.leaders.withLock { $0.insert(leader) }
        // A request to stop that came before has not reached it.
        if Interruption.signalNumber != nil { signal(SIGTERM) }
    }

    func forget() { _ = Self.leaders.withLock { $0.remove(leader) } }

    func signal(_ number: Int32) { _ = kill(-leader, number) }

    static func signalAll(_ number: Int32) {
        for leader in leaders.withLock({ $0 }) { _ = kill(-leader, number) }
    }
}
#endif
