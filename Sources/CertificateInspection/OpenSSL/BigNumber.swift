// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// A `BIGNUM` that is owned here, and wiped when it is let go.
@safe struct BigNumber: ~Copyable {
    let pointer: OpaquePointer

    /// Zero.
    init?() {
        guard let pointer = unsafe BN_new() else { return nil }
        unsafe self.pointer = pointer
    }

    /// A number without sign, from big-endian octets.
    init?(_ octets: [UInt8]) {
        guard let pointer = unsafe BN_bin2bn(octets, Int32(clamping: octets.count), nil) else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe BN_clear_free(pointer)
    }

    /// The magnitude as big-endian octets without leading zeros.
    var octets: [UInt8] {
        var octets = [UInt8](repeating: 0, count: (bitCount + 7) / 8)
        _ = unsafe BN_bn2bin(pointer, &octets)
        return octets
    }

    /// The bit length of the magnitude.
    var bitCount: Int { Int(unsafe BN_num_bits(pointer)) }

    var isZero: Bool { unsafe BN_is_zero(pointer) == 1 }
}

/// A `BN_CTX` that is owned here: the room for what a calculation needs on the way.
@safe struct BigNumberContext: ~Copyable {
    let pointer: OpaquePointer

    init?() {
        guard let pointer = unsafe BN_CTX_new() else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe BN_CTX_free(pointer)
    }
}
