// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// An `EC_KEY` of a named curve that takes one point after another: making the curve anew for each would take as long as
/// a check.
@safe final class CurveKeyHandle {
    private let pointer: OpaquePointer

    /// A key without a point; nil for a curve that the installed OpenSSL does not know.
    init?(_ curve: OID) {
        let name = curve.description
        let pointer = unsafe withErrorQueue { () -> OpaquePointer? in
            let number = unsafe OBJ_txt2nid(name)
            return number == NID_undef ? nil : unsafe EC_KEY_new_by_curve_name(number)
        }.value
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe EC_KEY_free(pointer)
    }

    /// Checks a signature of ECDSA over a hash with the key of a point.
    ///
    /// `EVP_DigestVerify` comes to the same calls, but copies the curve and the key first.
    func verify(_ signature: [UInt8], over hash: [UInt8], with point: [UInt8]) -> SignatureVerifier.Outcome {
        var isReady = false
        let (answer, errors) = withErrorQueue { () -> Int32 in
            guard unsafe EC_KEY_oct2key(pointer, point, point.count, nil) == 1 else { return -1 }
            isReady = true
            return unsafe ECDSA_verify(
                0, hash, Int32(clamping: hash.count), signature, Int32(clamping: signature.count), pointer)
        }
        if answer == 1 { return .good }
        return isReady ? .bad(errors) : .refused
    }
}
