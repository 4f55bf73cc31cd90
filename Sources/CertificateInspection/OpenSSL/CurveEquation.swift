// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// The equation of a named curve over a prime field, y² = x³ + a x + b, and the point that generates its group: numbers
/// as big-endian octets.
package struct CurveEquation: Sendable {
    /// The prime that the numbers are taken modulo.
    package let prime: [UInt8]
    /// The factor of x.
    package let a: [UInt8]
    /// The generator.
    package let generator: (x: [UInt8], y: [UInt8])

    /// The equation of a curve; nil for one that the installed OpenSSL does not know, or that is over another field.
    package init?(of curve: OID) {
        guard let group = CurveGroup.group(of: curve),
            unsafe EC_GROUP_get_field_type(group.group) == NID_X9_62_prime_field,
            let prime = BigNumber(), let a = BigNumber(), let x = BigNumber(), let y = BigNumber(),
            let context = BigNumberContext(), let generator = unsafe EC_GROUP_get0_generator(group.group)
        else { return nil }
        defer { ERR_clear_error() }
        guard unsafe EC_GROUP_get_curve(group.group, prime.pointer, a.pointer, nil, context.pointer) == 1,
            unsafe EC_POINT_get_affine_coordinates(group.group, generator, x.pointer, y.pointer, context.pointer) == 1
        else { return nil }
        self.prime = prime.octets
        self.a = a.octets
        self.generator = (x.octets, y.octets)
    }
}
