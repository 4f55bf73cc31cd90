// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The numbers that rules measure by.
public struct RuleSettings: Sendable {
    /// The fewest bits that an RSA modulus may have.
    public var rsaMinimumBits = 2048
    /// How many bits an RSA modulus usually has.
    public var usualModulusSizes: Set<Int> = [2048, 3072, 4096, 8192]
    /// How many days before its end a certificate counts as expiring; nil for 30, or 14 where it lives 100 days or less.
    public var expiringDays: Int?
    /// The curves that a key may be on.
    public var permittedCurves: Set<OID> = [.p256, .p384, .p521]
    /// The curves among them that some authorities and browsers refuse.
    public var unevenlySupportedCurves: Set<OID> = [.p521]
    /// Whether a key may be one of Ed25519 or Ed448.
    public var permitsEdwardsKeys = false

    /// The settings of the profile for certificates that browsers shall trust.
    public init() {}
}
