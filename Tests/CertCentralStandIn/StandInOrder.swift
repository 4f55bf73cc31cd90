// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
internal import Foundation
internal import TestSupport

/// An order of the account that a stand-in serves.
public struct StandInOrder: Sendable {
    /// The order's number.
    public let id: Int64
    /// What its reissues were taken from: the name of a fixture, or a word.
    public let name: String
    /// The order's status.
    public var status = "issued"

    private let content: Content
    /// What List orders and Order info tell of the primary certificate, where the order's first row told it.
    let facts: Facts

    private enum Content: Sendable {
        /// An answer, byte for byte, once with archived rows and once without.
        case answers(all: [UInt8], current: [UInt8])
        /// Rows without their number, which follow upon each other's.
        case rows([String])
    }

    /// What an order tells of its primary certificate and of its reissues.
    struct Facts: Sendable {
        var commonName: String?
        var dnsNames: [String] = []
        var validTill: String?
        var reissuesCount = 0
        var isIssued = false
        /// The row itself, as JSON.
        var row: [UInt8] = Array("{}".utf8)

        init(_ rows: [[String: Any]]?) {
            // An answer that nobody can read may hold reissues all the same.
            reissuesCount = rows?.count ?? 1
            guard let first = rows?.first else { return }
            commonName = first["common_name"] as? String
            dnsNames = first["dns_names"] as? [String] ?? []
            validTill = first["valid_till"] as? String
            isIssued = first["status"] as? String == "issued"
            row = JSONText.bytes(first)
        }
    }

    /// An order whose reissues are answered by given bytes.
    ///
    /// Where the bytes are readable and hold archived rows, these are left out for those who do not ask for them;
    /// everything else is answered byte for byte.
    public init(id: Int64, name: String = "given", reissues: [UInt8]) {
        self.id = id
        self.name = name
        let rows = JSONText.rows(of: reissues)
        facts = Facts(rows)
        let current = rows?.filter { !Self.isArchived($0) } ?? []
        let isWhole = current.count == rows?.count ?? 0
        content = .answers(
            all: reissues, current: isWhole ? reissues : JSONText.bytes(["certificates": current]))
    }

    /// An order whose reissues are a file of `Fixtures/reissues`.
    public init(id: Int64, fixture: String) throws {
        self.init(id: id, name: fixture, reissues: try Fixture.bytes("reissues/\(fixture).json"))
    }

    /// An order made up of rows, each a JSON object without its opening brace and without a number.
    init(id: Int64, name: String, rows: [String], facts: Facts) {
        self.id = id
        self.name = name
        self.facts = facts
        content = .rows(rows)
    }

    /// The answer of List reissues.
    public func reissues(includingArchived: Bool) -> [UInt8] {
        switch content {
        case .answers(let all, let current): includingArchived ? all : current
        case .rows(let rows):
            Array(
                ("{\"certificates\":["
                    + rows.enumerated().map { "{\"id\":\(id * 10 + Int64($0.offset)),\($0.element)" }
                    .joined(separator: ",") + "]}").utf8)
        }
    }

    /// The answer of List duplicates: the first row once more, in the types that this answer has.
    func duplicates() -> [UInt8] {
        guard hasDuplicate, var row = primary else {
            return Array("{\"certificates\":[]}".utf8)
        }
        row["id"] = certificateID + 1
        row["archived"] = "0"
        row["signature_hash"] = "sha256"
        row["server_platform"] = ["id": -1, "name": "OTHER", "install_url": "", "csr_url": ""] as [String: Any]
        return JSONText.bytes(["certificates": [row]])
    }

    /// Whether there is a duplicate: an issued certificate has one.
    var hasDuplicate: Bool { facts.isIssued && facts.commonName != nil }

    /// The first row as an object.
    var primary: [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(facts.row))) as? [String: Any]
    }

    /// The number that Order info gives the primary certificate, which is none of those of the reissues.
    var certificateID: Int64 { id * 100 }

    /// The text of the request that a certificate was issued for.
    func request(ofCertificate number: Int64) -> String? {
        if number == certificateID || number == certificateID + 1 { return primary?["csr"] as? String }
        let rows = JSONText.rows(of: reissues(includingArchived: true)) ?? []
        return rows.first { ($0["id"] as? NSNumber)?.int64Value == number }?["csr"] as? String
    }

    private static func isArchived(_ row: [String: Any]) -> Bool {
        switch row["archived"] {
        case let number as NSNumber: number.intValue != 0
        case let text as String: text == "1" || text == "true"
        default: false
        }
    }
}
#endif
