// csrlint
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// The tables of Fixtures/names, which scripts/make-tables takes from Python's packages.
enum NameTables {
    struct IDNACase: Decodable {
        let name: String
        let encoded: String?
    }

    struct NormalizationCase: Decodable {
        let text: String
        let nfc: String
        let nfd: String
    }

    struct DigestCase: Decodable {
        let name: String
        let digest: String
    }

    struct SkeletonCase: Decodable {
        let text: String
        let skeleton: String
    }

    struct PublicSuffixCase: Decodable {
        let name: String
        let suffix: String?
        let domain: String?
        let icannSuffix: String?
        let icannDomain: String?
    }

    struct LabelCase: Decodable {
        let label: String
        let isValid: Bool
    }

    static func load<Case: Decodable>(_ name: String, as type: Case.Type = Case.self) throws -> [Case] {
        try JSONDecoder().decode([Case].self, from: Data(Fixture.bytes("names/\(name)")))
    }
}

extension String {
    var octets: [UInt8] { Array(utf8) }
    var scalars: [UInt32] { unicodeScalars.map(\.value) }
}
