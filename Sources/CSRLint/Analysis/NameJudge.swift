// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Tells what is wrong with each name by itself.
///
/// A plain name costs one walk over its bytes and a search or two in the list of public suffixes; what the last name's
/// domain was found to be is kept for the next one.
struct NameJudge {
    /// How many labels a name has at most before it is worth a word: Let's Encrypt takes no more.
    static let usualLabelCount = 10

    private var lastTopLevelDomain: ArraySlice<UInt8> = []
    private var lastIsPublic = false
    private var lastParent: ArraySlice<UInt8> = []
    private var lastParentHasWildcard = false

    /// What is wrong with a name, wherever it stands.
    mutating func defects(of name: HostName) -> NameDefects {
        switch name.kind {
        case .ipv4, .ipv6: Self.addressDefects(of: name)
        case .opaque: Self.opaqueDefects(of: name)
        case .dns: domainDefects(of: name)
        }
    }

    private static func addressDefects(of name: HostName) -> NameDefects {
        var defects: NameDefects = name.notes.contains(.trailingDot) ? .trailingDot : []
        if let address = IPAddress(text: name.canonical), SpecialPurposeAddresses.block(of: address) != nil {
            defects.insert(.reservedAddress)
        }
        return defects
    }

    /// An opaque name has hidden characters, a space, an empty label, or a label in Unicode that has no A-label.
    private static func opaqueDefects(of name: HostName) -> NameDefects {
        let bytes = name.canonical
        if HiddenCharacter(in: bytes, isWellFormed: name.isWellFormed) != nil { return .hiddenCharacter }
        if bytes.contains(0x40) { return .mailAddress }
        var defects: NameDefects = []
        let isSyntaxFault = LabelSyntax.fault(in: bytes) != nil
        if isSyntaxFault { defects.insert(.syntax) }
        if bytes.contains(where: { $0 >= 0x80 }) {
            defects.insert(.uLabel)
            if !isSyntaxFault { defects.insert(.invalidLabel) }
        }
        if bytes.contains(0x5F) { defects.insert(.underscore) }
        var notes: HostName.Notes = []
        if bytes.contains(0x2A), !HostName.isWildcard(bytes, notes: &notes) { defects.insert(.wildcardMisplaced) }
        return defects
    }

    private mutating func domainDefects(of name: HostName) -> NameDefects {
        var defects: NameDefects = []
        if !name.notes.isEmpty {
            if name.notes.contains(.trailingDot) { defects.insert(.trailingDot) }
            if name.notes.contains(.wildcardMisplaced) { defects.insert(.wildcardMisplaced) }
            if !name.notes.isDisjoint(with: [.uLabelForm, .idnaDot]) { defects.insert(.uLabel) }
        }
        let labels = LabelWalk(over: name.base)
        if labels.hasCommercialAt { return defects.union(.mailAddress) }
        if labels.hasUnderscore { defects.insert(.underscore) }
        if labels.hasFault || name.canonical.count > LabelSyntax.maximumNameLength { defects.insert(.syntax) }
        if labels.hasReservedLabel { defects.insert(.reservedLabel) }
        if labels.hasALabel { defects.formUnion(Self.unicodeDefects(of: name)) }
        guard labels.lastLabelIsPlain else { return defects }
        if ReverseZone.contains(name.base) { return defects.union(.reverseZone) }
        if labels.count > Self.usualLabelCount { defects.insert(.tooManyLabels) }
        return defects.union(zoneDefects(of: name, topLevelDomain: name.base[labels.lastLabelStart...]))
    }

    private static func unicodeDefects(of name: HostName) -> NameDefects {
        var defects: NameDefects = []
        for label in name.base.split(separator: 0x2E) where label.starts(with: IDNAValidity.prefix) {
            guard let scalars = IDNAValidity.decoded(label) else {
                defects.insert(.invalidLabel)
                continue
            }
            if IDNAValidity.fault(ofDecoded: scalars, from: Array(label)) != nil { defects.insert(.invalidLabel) }
            if LabelScripts.isMixed(scalars) { defects.insert(.mixedScript) }
            if Homograph.looksLikeASCII(scalars) { defects.insert(.looksLikeASCII) }
        }
        return defects
    }

    private mutating func zoneDefects(of name: HostName, topLevelDomain: ArraySlice<UInt8>) -> NameDefects {
        var defects: NameDefects = []
        if lastTopLevelDomain != topLevelDomain {
            lastTopLevelDomain = topLevelDomain
            lastIsPublic = InternalName.isPublicTopLevelDomain(topLevelDomain)
        }
        if !lastIsPublic || InternalName.mayBeSpecial(topLevelDomain), InternalName(name) != nil {
            defects.insert(.internalName)
        }
        if name.isWildcard {
            if PublicSuffixList.sectionOfSuffixes(below: name.base) != nil {
                defects.insert(.wildcardOfPublicSuffix)
            }
        } else if lastIsPublic, isPublicSuffix(name.base) {
            defects.insert(.publicSuffix)
        }
        return defects
    }

    private mutating func isPublicSuffix(_ name: ArraySlice<UInt8>) -> Bool {
        let parent = name.firstIndex(of: 0x2E).map { name[($0 + 1)...] } ?? []
        if lastParent != parent {
            lastParent = parent
            lastParentHasWildcard = PublicSuffixList.hasWildcardRule(parent)
        }
        return PublicSuffixList.isRegistrySuffix(name, parentHasWildcard: lastParentHasWildcard)
    }
}

/// The zones in which addresses have names.
enum ReverseZone {
    private static let zones = ["in-addr.arpa", "ip6.arpa"].map { Array($0.utf8) }

    /// Whether a name in lower case is one of the zones or below one.
    static func contains(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.last == 0x61 else { return false }
        return zones.contains { zone in
            name.suffix(zone.count).elementsEqual(zone)
                && (name.count == zone.count || name[name.endIndex - zone.count - 1] == 0x2E)
        }
    }
}
