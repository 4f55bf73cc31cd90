// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport

enum RequestFixtures {
    /// The names of the DER files, sorted.
    static let names = (try? Fixture.names(in: "requests", extensions: ["der"])) ?? []

    /// The bytes of one of them.
    static func bytes(_ name: String) throws -> [UInt8] { try Fixture.bytes("requests/\(name)") }
}
