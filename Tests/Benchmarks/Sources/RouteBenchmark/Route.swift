// csrlint
// SPDX-License-Identifier: Apache-2.0

import OpenSSLRoutes

/// A way to read a request. `check` answers what `routes.h` says; one worker serves one thread.
protocol Worker {
    func check(_ input: [UInt8], isPEM: Bool, verifies: Bool) -> Int64
}

/// The routes by their names on the command line.
enum Route: String, CaseIterable {
    case csrlint, textbook, pieces, floor

    func makeWorker() -> any Worker {
        switch self {
        case .csrlint: CSRLintWorker()
        case .textbook: OpenSSLWorker(route: textbook_route)
        case .pieces: OpenSSLWorker(route: pieces_route)
        case .floor: OpenSSLWorker(route: floor_route)
        }
    }
}

/// A route in C.
final class OpenSSLWorker: Worker {
    typealias Function = @convention(c) (OpaquePointer?, UnsafePointer<UInt8>?, Int, Bool, Bool) -> Int64

    private let worker = worker_new()
    private let route: Function

    init(route: @escaping Function) {
        self.route = route
    }

    deinit {
        worker_free(worker)
    }

    func check(_ input: [UInt8], isPEM: Bool, verifies: Bool) -> Int64 {
        input.withUnsafeBufferPointer { route(worker, $0.baseAddress, $0.count, isPEM, verifies) }
    }
}
