// csrlint
// SPDX-License-Identifier: Apache-2.0

// Reads all requests with one route, again and again, and prints the check value of a pass, the number of requests, and
// for the fastest pass the nanoseconds per request: of the processor, on which a busy machine has little bearing, and by
// the clock. With 0 seconds it makes one pass and no more, which is what counting allocations needs; `load` makes none.

import Dispatch
import Glibc
import Synchronization

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 6, let route = Route(rawValue: arguments[1]),
    ["load", "parse", "verify"].contains(arguments[2]),
    ["pem", "der"].contains(arguments[3]), let threads = Int(arguments[4]), let seconds = Double(arguments[5]),
    let corpus = Corpus(path: arguments[6]), !corpus.der.isEmpty
else {
    print("usage: RouteBenchmark csrlint|textbook|pieces|floor load|parse|verify pem|der THREADS SECONDS REQUESTS")
    exit(2)
}
let isPEM = arguments[3] == "pem"
let verifies = arguments[2] == "verify"
let requests = isPEM ? corpus.pem : corpus.der

/// Runs every request through the route; the threads take them in chunks, so that none waits for another.
@Sendable func pass() -> Int64 {
    let sum = Atomic<Int64>(0)
    let next = Atomic<Int>(0)
    let chunk = threads == 1 ? requests.count : 25
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        let worker = route.makeWorker()
        var partial: Int64 = 0
        while case let begin = next.add(chunk, ordering: .relaxed).oldValue, begin < requests.count {
            for request in requests[begin..<min(begin + chunk, requests.count)] {
                partial += worker.check(request, isPEM: isPEM, verifies: verifies)
            }
        }
        sum.add(partial, ordering: .relaxed)
    }
    return sum.load(ordering: .relaxed)
}

if arguments[2] == "load" {
    exit(0)
}
func nanoseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

let end = nanoseconds(CLOCK_MONOTONIC) + Int(seconds * 1e9)
var check: Int64 = 0
var fastest = (processor: Int.max, clock: Int.max)
repeat {
    let begin = (processor: nanoseconds(CLOCK_PROCESS_CPUTIME_ID), clock: nanoseconds(CLOCK_MONOTONIC))
    check = pass()
    fastest.processor = min(fastest.processor, nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - begin.processor)
    fastest.clock = min(fastest.clock, nanoseconds(CLOCK_MONOTONIC) - begin.clock)
} while nanoseconds(CLOCK_MONOTONIC) < end
print(check, requests.count, fastest.processor / requests.count, fastest.clock / requests.count)
