// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Synchronization

/// A clock on which every wait is over at once, and has taken its time all the same.
final class HurriedClock: PaceClock {
    private let time = Mutex(Duration.zero)

    var now: Duration { time.withLock { $0 } }
    var date: Timestamp { Timestamp(secondsSince1970: 1_750_000_000 + now.components.seconds) }

    func sleep(until instant: Duration) async throws(CancellationError) {
        if Task.isCancelled { throw CancellationError() }
        time.withLock { $0 = max($0, instant) }
    }
}
