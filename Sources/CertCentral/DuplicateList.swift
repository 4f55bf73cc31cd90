// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

/// The duplicates of an order: the envelope of the reissues, with rows that say more. Decoded one by one on demand.
public struct DuplicateList: Sendable {
    /// One duplicate.
    public struct Duplicate: Sendable {
        /// What it shares with a reissue: number, names, request, key size, status, dates. That `archived` is a string
        /// here, as documented, is among its notes.
        public let common: Reissue
        /// The platform it was made for.
        public let serverPlatform: ServerPlatform?
        /// The token of the authority that signed it.
        public let authorityID: String?
        /// Its number among the duplicates of its order.
        public let subID: String?
        /// Its public number.
        public let publicID: String?
    }

    /// One element of the list.
    public enum Element: Sendable {
        /// A duplicate.
        case duplicate(Duplicate)
        /// Something that is no duplicate, with the reason in words.
        case undecodable(reason: String)
    }

    private let list: ReissueList

    /// Finds the duplicates in an answer.
    ///
    /// - Throws: as `ReissueList`.
    public init(json: [UInt8]) throws(CertCentralError) { list = try ReissueList(json: json) }

    /// How many elements there are.
    public var count: Int { list.count }

    /// The places of the elements.
    public var indices: Range<Int> { list.indices }

    /// Decodes an element.
    ///
    /// - Precondition: `index` is one of `indices`.
    public func element(at index: Int) -> Element {
        switch list.element(at: index) {
        case .undecodable(let reason): return .undecodable(reason: reason)
        case .reissue(let common):
            var decoder = ReissueDecoder(list.scanner(at: index), of: list.bytes, limits: list.jsonLimits)
            do throws(JSONError) {
                return .duplicate(try Duplicate(common, &decoder))
            } catch {
                return .undecodable(reason: error.description)
            }
        }
    }
}

extension DuplicateList.Duplicate {
    /// Takes the object that comes next, which has been read as a reissue before.
    fileprivate init(_ common: Reissue, _ decoder: inout ReissueDecoder) throws(JSONError) {
        var platform = SoleValue<ServerPlatform>()
        var (authorityID, subID, publicID) = (SoleValue<String>(), SoleValue<String>(), SoleValue<String>())
        try decoder.forEachMember { (decoder, key) throws(JSONError) in
            switch key {
            case "server_platform": platform.take(try ServerPlatform(&decoder))
            case "ca_cert_id": authorityID.take(try decoder.string())
            case "sub_id": subID.take(try decoder.string())
            case "public_id": publicID.take(try decoder.string())
            default: try decoder.scanner.skipValue()
            }
        }
        self.common = common
        serverPlatform = platform.value
        self.authorityID = authorityID.value
        self.subID = subID.value
        self.publicID = publicID.value
    }
}
