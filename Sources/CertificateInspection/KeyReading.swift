// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What the bits of a public key say, before they become a `PublicKey`.
struct KeyReading {
    var material: PublicKey.Material
    var bitCount: Int?
    var defect: PublicKey.Defect?

    private static let malformed = KeyReading(material: .opaque, bitCount: nil, defect: .malformed)

    /// Above this OpenSSL refuses to use an RSA modulus (`OPENSSL_RSA_MAX_MODULUS_BITS`).
    static let maximumRSABits = 16384
    /// Above this OpenSSL refuses to use a DSA prime (`OPENSSL_DSA_MAX_MODULUS_BITS`).
    static let maximumDSABits = 10000

    /// `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }` (RFC 8017, A.1.1).
    ///
    /// OpenSSL drops the sign of the modulus; here it makes the key degenerate.
    static func rsa(_ walk: inout DERWalk, _ bits: Int) throws(ParsingError) -> KeyReading {
        try reading(&walk, bits) { walk, root throws(ParsingError) in
            var parts = try walk.children(of: root, identifier: DERTag.sequence, "RSAPublicKey")
            let modulusIndex = try walk.take(&parts, DERTag.integer, "modulus")
            let exponentIndex = try walk.take(&parts, DERTag.integer, "publicExponent")
            try walk.finish(parts, "RSAPublicKey")
            let modulus = walk.octets(of: modulusIndex)
            let exponent = Self.exponent(walk, exponentIndex)
            let bitCount = bitLength(modulus)
            let isDegenerate = !isOddPositive(modulus) || !isOddPositive(exponent) || bitLength(exponent) < 2
            return KeyReading(
                material: .rsa(modulus: modulus, exponent: exponent), bitCount: bitCount,
                defect: isDegenerate ? .degenerate : bitCount > maximumRSABits ? .oversized : nil)
        }
    }

    /// The point of an elliptic-curve key, and the curve its parameters name (RFC 5480, 2).
    static func ellipticCurve(
        _ walk: inout DERWalk, _ bits: Int, _ parameters: Int?
    ) throws(ParsingError) -> KeyReading {
        let point = walk.bits(of: bits)
        guard let parameters else {
            return KeyReading(material: .ellipticCurve(.absent, point: point), bitCount: nil, defect: .unknownCurve)
        }
        let isSound = !walk.elements[parameters].isBroken
        switch walk.elements[parameters].identifier {
        case DERTag.objectIdentifier where isSound:
            let oid = walk.objectIdentifier(at: parameters)
            let curve = NamedCurve.named(oid)
            return KeyReading(
                material: .ellipticCurve(.named(oid), point: point), bitCount: curve?.fieldBits,
                defect: curve.map { CurveGroup.defect(ofPoint: point, on: $0) } ?? .unknownCurve)
        case DERTag.sequence:
            let fieldBits = explicitFieldBits(walk, parameters)
            return KeyReading(
                material: .ellipticCurve(.explicit(fieldBits: fieldBits), point: point), bitCount: fieldBits,
                defect: .explicitParameters)
        case DERTag.null where isSound:
            return KeyReading(material: .ellipticCurve(.absent, point: point), bitCount: nil, defect: .unknownCurve)
        default:
            return KeyReading(material: .ellipticCurve(.absent, point: point), bitCount: nil, defect: .malformed)
        }
    }

    /// A key of RFC 8410, which is its raw octets.
    static func edwards(_ octets: [UInt8], bitCount: Int) -> KeyReading {
        let length = bitCount == 256 ? 32 : 57
        guard octets.count == length else {
            return KeyReading(material: .edwards(octets), bitCount: bitCount, defect: .malformed)
        }
        return KeyReading(
            material: .edwards(octets), bitCount: bitCount,
            defect: EdwardsPoint.hasLowOrder(octets) ? .degenerate : nil)
    }

    /// `DSAPublicKey ::= INTEGER`, with the parameters p, q and g (RFC 3279, 2.3.2).
    ///
    /// With g or y of 0, 1 or p - 1 anybody can make a signature that verifies.
    static func dsa(_ walk: inout DERWalk, _ bits: Int, _ parameters: Int?) throws(ParsingError) -> KeyReading {
        var prime: [UInt8] = []
        var isDegenerate = false
        var order: [UInt8] = [], base: [UInt8] = []
        if let parameters, walk.elements[parameters].identifier == DERTag.sequence {
            do throws(ParsingError) {
                var parts = try walk.children(of: parameters, identifier: DERTag.sequence, "Dss-Parms")
                prime = walk.octets(of: try walk.take(&parts, DERTag.integer, "p"))
                order = walk.octets(of: try walk.take(&parts, DERTag.integer, "q"))
                base = walk.octets(of: try walk.take(&parts, DERTag.integer, "g"))
                isDegenerate = !isOddPositive(prime) || !isOddPositive(order) || isTrivial(base, modulo: prime)
            } catch {
                return malformed
            }
        }
        return try reading(&walk, bits) { walk, root throws(ParsingError) in
            try walk.expect(root, DERTag.integer, "DSAPublicKey")
            let y = walk.octets(of: root)
            let bitCount = prime.isEmpty ? nil : bitLength(prime)
            let isTrivialKey = !prime.isEmpty && isTrivial(y, modulo: prime)
            let isOversized = (bitCount ?? 0) > maximumDSABits || walk.elements[root].content.count > maximumDSABits / 8
            return KeyReading(
                material: .dsa(y: y, p: prime), bitCount: bitCount,
                defect: isDegenerate || isTrivialKey ? .degenerate : isOversized ? .oversized : nil)
        }
    }

    /// Walks the one element that the bits of a key are.
    private static func reading(
        _ walk: inout DERWalk, _ bits: Int,
        _ body: (DERWalk, Int) throws(ParsingError) -> KeyReading
    ) throws(ParsingError) -> KeyReading {
        let element = walk.elements[bits]
        do throws(ParsingError) {
            guard !element.isConstructed else {
                let octets = walk.bits(of: bits)
                var inner = try DERWalk(octets, limits: walk.limits)
                let root = try inner.walk(0..<octets.count)
                return finished(inner, root, octets.count, try body(inner, root))
            }
            let range = element.content.dropFirst()
            let root = try walk.walk(range, depth: Int(element.depth) + 1)
            return finished(walk, root, range.upperBound, try body(walk, root))
        } catch {
            if error.code == .tooDeep { throw error }
            return malformed
        }
    }

    /// Octets behind the element make the key malformed, however well it reads.
    private static func finished(_ walk: DERWalk, _ root: Int, _ end: Int, _ reading: KeyReading) -> KeyReading {
        var reading = reading
        if walk.elements[root].encoding.upperBound != end { reading.defect = .malformed }
        return reading
    }

    /// The usual exponent, 65537, costs no allocation.
    private static func exponent(_ walk: DERWalk, _ index: Int) -> [UInt8] {
        let content = walk.elements[index].content
        guard content.count == 3, walk.integer(at: index) == 65537 else { return walk.copy(content) }
        return usualExponent
    }

    private static let usualExponent: [UInt8] = [1, 0, 1]

    /// The field size of `SpecifiedECDomain` (X9.62): of the prime, or the degree of the binary field.
    private static func explicitFieldBits(_ walk: DERWalk, _ parameters: Int) -> Int? {
        do throws(ParsingError) {
            var parts = try walk.children(of: parameters, identifier: DERTag.sequence, "ECParameters")
            _ = try walk.take(&parts, DERTag.integer, "version")
            var field = walk.children(of: try walk.take(&parts, DERTag.sequence, "fieldID"))
            let type = walk.objectIdentifier(at: try walk.take(&field, DERTag.objectIdentifier, "fieldType"))
            if type == .primeField {
                return bitLength(walk.octets(of: try walk.take(&field, DERTag.integer, "prime")))
            }
            guard type == .characteristicTwoField else { return nil }
            var binary = walk.children(of: try walk.take(&field, DERTag.sequence, "Characteristic-two"))
            guard let degree = walk.integer(at: try walk.take(&binary, DERTag.integer, "m")), degree > 0 else {
                return nil
            }
            return degree
        } catch {
            return nil
        }
    }

    /// The bit length of the octets as a number without sign.
    static func bitLength(_ octets: [UInt8]) -> Int {
        guard let first = octets.firstIndex(where: { $0 != 0 }) else { return 0 }
        return (octets.count - first) * 8 - octets[first].leadingZeroBitCount
    }

    private static func isOddPositive(_ octets: [UInt8]) -> Bool {
        guard let first = octets.first, let last = octets.last else { return false }
        return first < 0x80 && last & 1 == 1
    }

    /// Whether a number is negative, 0, 1, or not below p - 1.
    private static func isTrivial(_ octets: [UInt8], modulo prime: [UInt8]) -> Bool {
        guard let first = octets.first, first < 0x80, bitLength(octets) > 1 else { return true }
        var largest = Array(prime.drop { $0 == 0 })
        // An odd p less 1 has no borrow.
        if let last = largest.popLast() { largest.append(last & 0xFE) }
        let value = Array(octets.drop { $0 == 0 })
        return value.count > largest.count || value.count == largest.count && !value.lexicographicallyPrecedes(largest)
    }
}
