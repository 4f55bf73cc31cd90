// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// Something that a rule cannot do without, and that a run may lack.
    public enum Requirement: Hashable, Sendable {
        /// The search that takes long.
        case deepSearch
        /// A list of keys of some kind.
        case keyList(KeyListKind)
        /// The search that takes long, and a list of some kind to search in.
        case deepSearchOfList(KeyListKind)
        /// An instant that counts as now.
        case instant

        /// Why the rule does not look where this is lacking.
        var reasonToSkip: String {
            switch self {
            case .deepSearch: "takes long; --deep runs it"
            case .keyList(let kind): "no \(kind.rawValue) loaded"
            case .deepSearchOfList(let kind):
                "takes long, and needs a \(kind.rawValue): --deep with --blocklist runs it"
            case .instant: "no instant counts as now"
            }
        }
    }

    /// What a list of keys holds.
    public enum KeyListKind: String, CaseIterable, Sendable {
        /// The keys that Debian's broken generator could make.
        case debianWeakKeys = "list of Debian weak keys"
        /// Keys whose private half is known.
        case compromisedKeys = "blocklist"
        /// Primes that many keys share.
        case sharedPrimes = "list of shared primes"
    }
}
