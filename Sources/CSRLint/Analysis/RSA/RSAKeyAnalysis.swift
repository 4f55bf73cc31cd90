// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// What an RSA key says about its own strength.
///
/// Most of its time, that of some checks of a signature, goes into the primes from 757 to 65537. It is made once for
/// each key.
struct RSAKeyAnalysis: Sendable {
    /// The modulus as a number without sign, which is how OpenSSL takes it.
    let modulus: Natural
    /// Whether the modulus was encoded as a negative number.
    let isNegative: Bool
    /// The public exponent.
    let exponent: RSAExponent
    /// Why the modulus is factored at once, where it is.
    let factor: RSAFactor?
    /// Whether the modulus bears the mark of Infineon's library.
    let hasROCAFingerprint: Bool
    /// A pattern in the modulus that chance does not make.
    let pattern: ModulusPattern?
    /// The factors that the exponent gives away, where it does.
    let wiener: WienerFactorization?
    /// Whether the modulus is a prime itself, which the deep search alone asks.
    let isPrime: Bool

    /// Above this OpenSSL refuses to use a modulus, and none is looked into.
    static let maximumBits = 16384
    /// Why a rule says nothing of a longer one.
    static let reasonNotToLook = "an RSA modulus of more than \(maximumBits) bits is not looked into"
    /// Below this an exponent is too short for a private exponent that can be found.
    private static let leastWienerBits = 33

    /// Whether the modulus is too long to be looked into.
    var isOversized: Bool { modulus.bitCount > Self.maximumBits }

    /// Looks into a key.
    ///
    /// - Parameters:
    ///   - octets: the content octets of the modulus.
    ///   - exponentOctets: the content octets of the public exponent.
    ///   - isDeep: whether the search takes its time.
    init(modulus octets: [UInt8], exponent exponentOctets: [UInt8], deeply isDeep: Bool = false) {
        let modulus = Natural(octets: octets)
        self.modulus = modulus
        isNegative = (octets.first ?? 0) >= 0x80
        let exponent = RSAExponent(octets: exponentOctets, modulus: modulus)
        self.exponent = exponent
        guard modulus.bitCount <= Self.maximumBits else {
            (factor, hasROCAFingerprint, pattern, wiener, isPrime) = (nil, false, nil, nil, false)
            return
        }
        let residues = SmallPrimes.residues(of: modulus)
        factor = RSAFactor(of: modulus, residues: residues)
        hasROCAFingerprint = !modulus.isEven && !modulus.isOne && ROCAFingerprint.isPresent(residues: residues)
        pattern = factor == nil ? ModulusPattern(of: modulus) : nil
        let mayBeWiener = factor == nil && !exponent.isInvalid && exponent.value.bitCount >= Self.leastWienerBits
        wiener = mayBeWiener ? WienerFactorization(modulus: modulus, exponent: exponent.value) : nil
        let mayBePrime = isDeep && factor == nil && wiener == nil && !hasROCAFingerprint
        isPrime = mayBePrime && PrimalityTest.isProbablyPrime(modulus)
    }

    /// Looks into a key; nil for one that is not of RSA, or could not be read.
    init?(_ key: PublicKey, deeply isDeep: Bool) {
        guard case .rsa(let modulus, let exponent) = key.material else { return nil }
        self.init(modulus: modulus, exponent: exponent, deeply: isDeep)
    }
}

/// A public exponent.
struct RSAExponent: Sendable {
    /// The exponent, without its sign.
    let value: Natural
    /// Whether it is negative.
    let isNegative: Bool
    /// What makes it unusable, where something does.
    let fault: Fault?

    /// What makes an exponent unusable.
    enum Fault: Sendable {
        /// It is below 0.
        case negative
        /// It is 0, 1 or 2.
        case belowThree
        /// It is even.
        case even
        /// It is not below the modulus.
        case notBelowModulus
    }

    /// Makes an exponent from the content octets of its INTEGER, beside the modulus.
    init(octets: [UInt8], modulus: Natural) {
        value = Natural(octets: octets)
        isNegative = (octets.first ?? 0) >= 0x80
        if isNegative {
            fault = .negative
        } else if value < Natural(3) {
            fault = .belowThree
        } else if value.isEven {
            fault = .even
        } else if value >= modulus {
            fault = .notBelowModulus
        } else {
            fault = nil
        }
    }

    var isInvalid: Bool { fault != nil }
}
