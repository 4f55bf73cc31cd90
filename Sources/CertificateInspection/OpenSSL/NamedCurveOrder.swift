// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// The order of a named curve: what the numbers of its signatures and its private keys stay below.
package struct NamedCurveOrder: Sendable {
    /// The order as big-endian octets without leading zeros.
    package let octets: [UInt8]
    /// Its length in bits.
    package let bitCount: Int

    /// The order of a curve; nil for one that the installed OpenSSL does not know.
    package init?(of curve: OID) {
        guard let group = CurveGroup.group(of: curve), let order = unsafe EC_GROUP_get0_order(group.group) else {
            return nil
        }
        bitCount = Int(unsafe BN_num_bits(order))
        var octets = [UInt8](repeating: 0, count: (bitCount + 7) / 8)
        _ = unsafe BN_bn2bin(order, &octets)
        self.octets = octets
    }

    /// The number that ECDSA makes of a hash: its leftmost bits, as many as the order has (SEC 1, 4.1.3).
    package func number(of hash: [UInt8]) -> [UInt8] {
        guard hash.count * 8 > bitCount else { return hash }
        let excess = octets.count * 8 - bitCount
        var number: [UInt8] = []
        var previous: UInt8 = 0
        for octet in hash.prefix(octets.count) {
            number.append(excess == 0 ? octet : previous << (8 - excess) | octet >> excess)
            previous = octet
        }
        return number
    }
}
