// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import TestSupport

/// The lists of keys in `Fixtures/lists`.
enum KeyListFixture {
    /// The paths of the lists below the folder, one of every format.
    static let paths = [
        "badkeys/blocklist.dat", "sha256_modulus_2048.csv", "blacklist.RSA-1024", "revoked.txt", "primes2048.dat",
    ]

    /// One of the lists.
    static func list(_ path: String) throws -> KeyList {
        let metadata = path.hasPrefix("badkeys/") ? try Fixture.bytes("lists/badkeys/badkeysdata.json") : nil
        return try KeyList(Fixture.bytes("lists/\(path)"), name: path, metadata: metadata)
    }

    /// All of the lists.
    static func all() throws -> [KeyList] { try paths.map(list) }
}
