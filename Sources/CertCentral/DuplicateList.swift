// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The duplicates of an order: the envelope of the reissues, with rows that say more.
public struct DuplicateList: Sendable {
    /// One duplicate.
    public struct Duplicate: Sendable {
        /// What it shares with a reissue: number, names, request, key size, status, dates.
        public let common: Reissue
        /// Its first day, as written.
        public let validFrom: String?
        /// The hash of its signature.
        public let signatureHash: String?
        /// The platform it was made for.
        public let serverPlatform: ServerPlatform?
        /// The token of the authority that signed it.
        public let authorityID: String?
        /// Its number among the duplicates of its order.
        public let subID: String?
        /// Its public number.
        public let publicID: String?
    }

    /// The software that a certificate was made for.
    public struct ServerPlatform: Sendable {
        /// Its number; -1 for another.
        public let id: Int64?
        /// Its name.
        public let name: String?
    }

    /// The duplicates that could be read.
    public let duplicates: [Duplicate]
    /// Why the other rows could not be read.
    public let undecodable: [String]

    /// Reads an answer.
    ///
    /// - Throws: as `ReissueList`.
    public init(json: [UInt8]) throws(CertCentralError) {
        let list = try ReissueList(json: json)
        let root = try JSONValue(answer: json)
        let rows = (root["certificates"] ?? root).elements ?? []
        var duplicates: [Duplicate] = []
        var undecodable: [String] = []
        for index in list.indices {
            switch list.element(at: index) {
            case .reissue(let common):
                duplicates.append(Duplicate(common, rows.indices.contains(index) ? rows[index] : .null))
            case .undecodable(let reason): undecodable.append(reason)
            }
        }
        self.duplicates = duplicates
        self.undecodable = undecodable
    }
}

extension DuplicateList.Duplicate {
    fileprivate init(_ common: Reissue, _ row: JSONValue) {
        self.common = common
        validFrom = row["valid_from"]?.text
        signatureHash = row["signature_hash"]?.text
        serverPlatform = row["server_platform"].map {
            DuplicateList.ServerPlatform(id: $0["id"]?.integer, name: $0["name"]?.text)
        }
        authorityID = row["ca_cert_id"]?.text
        subID = row["sub_id"]?.text
        publicID = row["public_id"]?.text
    }
}
