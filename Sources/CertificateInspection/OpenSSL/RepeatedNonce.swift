// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// The nonce that two ECDSA signatures of one key have in common, once the private key that follows from them was found
/// to be the right one.
///
/// Neither nonce nor private key ever leave this file: all that a caller learns is that they are known. Both are wiped
/// when they are no longer needed.
@safe package final class RepeatedNonce {
    /// A signature, its numbers as big-endian octets, and the point of the key that made it.
    package struct Use {
        let point: [UInt8]
        let r: [UInt8]
        let s: [UInt8]
        /// The number that was signed.
        let digest: [UInt8]

        /// Makes a use of a nonce.
        package init(point: [UInt8], r: [UInt8], s: [UInt8], digest: [UInt8]) {
            self.point = point
            self.r = r
            self.s = s
            self.digest = digest
        }
    }

    private let group: CurveGroup
    private let nonce: BigNumber

    /// Solves two signatures with one r for their nonce and key; nil where that gives no key with the first one's point.
    ///
    /// With s k = z + r d of both, k = (z1 - z2) / (s1 - s2). A signer may have negated s, and one key may be the
    /// negative of the other, so both signs of s2 and of z2 are tried.
    package init?(curve: OID, _ first: Use, _ second: Use) {
        guard first.r == second.r, let group = CurveGroup.group(of: curve),
            let order = unsafe EC_GROUP_get0_order(group.group), let context = BigNumberContext(),
            let z1 = BigNumber(first.digest), let z2 = BigNumber(second.digest),
            let s1 = BigNumber(first.s), let s2 = BigNumber(second.s)
        else { return nil }
        defer { ERR_clear_error() }
        for signOfDigest in [true, false] {
            for signOfS in [true, false] {
                guard let top = unsafe Self.combined(z1, z2, subtracting: signOfDigest, order, context),
                    let bottom = unsafe Self.combined(s1, s2, subtracting: signOfS, order, context),
                    let nonce = unsafe Self.quotient(top, bottom, order, context)
                else { continue }
                if unsafe Self.exposesKey(group, nonce, first, order, context) {
                    self.group = group
                    self.nonce = nonce
                    return
                }
            }
        }
        return nil
    }

    /// Whether the private key behind another signature with the same r follows from the nonce as well.
    package func exposesKey(behind use: Use) -> Bool {
        guard let order = unsafe EC_GROUP_get0_order(group.group), let context = BigNumberContext(),
            let negated = BigNumber()
        else { return false }
        defer { ERR_clear_error() }
        if unsafe Self.exposesKey(group, nonce, use, order, context) { return true }
        guard unsafe BN_sub(negated.pointer, order, nonce.pointer) == 1 else { return false }
        return unsafe Self.exposesKey(group, negated, use, order, context)
    }

    /// Whether d = (s k - z) / r is the private key of the point: only d G itself proves it.
    private static func exposesKey(
        _ group: CurveGroup, _ nonce: borrowing BigNumber, _ use: Use, _ order: OpaquePointer,
        _ context: borrowing BigNumberContext
    ) -> Bool {
        guard let r = BigNumber(use.r), let s = BigNumber(use.s), let z = BigNumber(use.digest),
            let product = BigNumber(),
            unsafe BN_mod_mul(product.pointer, s.pointer, nonce.pointer, order, context.pointer) == 1,
            let top = unsafe combined(product, z, subtracting: true, order, context),
            let key = unsafe quotient(top, r, order, context), !key.isZero,
            let expected = unsafe EC_POINT_new(group.group)
        else { return false }
        defer { unsafe EC_POINT_free(expected) }
        guard let found = unsafe EC_POINT_new(group.group) else { return false }
        // Not the point itself is secret, but it is reached by way of what is.
        defer { unsafe EC_POINT_clear_free(found) }
        return unsafe EC_POINT_oct2point(group.group, expected, use.point, use.point.count, context.pointer) == 1
            && EC_POINT_mul(group.group, found, key.pointer, nil, nil, context.pointer) == 1
            && EC_POINT_cmp(group.group, found, expected, context.pointer) == 0
    }

    /// The sum or difference modulo the order.
    private static func combined(
        _ left: borrowing BigNumber, _ right: borrowing BigNumber, subtracting: Bool, _ order: OpaquePointer,
        _ context: borrowing BigNumberContext
    ) -> BigNumber? {
        guard let result = BigNumber() else { return nil }
        let isDone =
            unsafe subtracting
            ? BN_mod_sub(result.pointer, left.pointer, right.pointer, order, context.pointer)
            : BN_mod_add(result.pointer, left.pointer, right.pointer, order, context.pointer)
        guard isDone == 1 else { return nil }
        return result
    }

    /// The quotient modulo the order; nil where there is none.
    private static func quotient(
        _ top: borrowing BigNumber, _ bottom: borrowing BigNumber, _ order: OpaquePointer,
        _ context: borrowing BigNumberContext
    ) -> BigNumber? {
        guard let inverse = BigNumber(), let result = BigNumber(), !bottom.isZero,
            unsafe BN_mod_inverse(inverse.pointer, bottom.pointer, order, context.pointer) != nil,
            unsafe BN_mod_mul(result.pointer, top.pointer, inverse.pointer, order, context.pointer) == 1
        else { return nil }
        return result
    }
}
