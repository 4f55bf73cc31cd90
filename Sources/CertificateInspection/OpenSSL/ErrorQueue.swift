// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL

/// An error that OpenSSL queued: which library and which reason, never a file name or a byte of data.
struct OpenSSLError: Hashable {
    let library: Int32
    let reason: Int32

    init(code: UInt) {
        // ERR_GET_LIB and ERR_GET_REASON of OpenSSL 3; system errors have their own mark in the top bit.
        library = Int32(truncatingIfNeeded: code >> 23 & 0xFF)
        reason = Int32(truncatingIfNeeded: code & 0x7F_FFFF)
    }
}

/// Clears the error queue of this thread, runs the body, and empties the queue again.
@inline(__always)
func withErrorQueue<Value>(_ body: () -> Value) -> (value: Value, errors: [OpenSSLError]) {
    ERR_clear_error()
    let value = body()
    var errors: [OpenSSLError] = []
    while true {
        let code = ERR_get_error()
        if code == 0 { break }
        errors.append(OpenSSLError(code: UInt(code)))
    }
    return (value, errors)
}
