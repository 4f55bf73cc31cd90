// csrlint
// SPDX-License-Identifier: Apache-2.0

/// What keeps a finding the same from run to run, live or saved, whatever its message says.
enum Fingerprint {
    /// The first 32 hexadecimal digits of SHA-256 over the netstrings of `v1`, the rule, the order's number, the
    /// certificate's number (without one, the request's SHA-256) and the subject; what is absent is empty.
    static func make(ruleID: String, record: RecordIdentity, subject: String?) -> String {
        var bytes: [UInt8] = []
        appendNetstring("v1", to: &bytes)
        appendNetstring(ruleID, to: &bytes)
        appendNetstring(record.orderID.map(String.init) ?? "", to: &bytes)
        appendNetstring(
            record.certificateID.map(String.init) ?? record.csrSHA256.map(\.description) ?? "", to: &bytes)
        appendNetstring(subject ?? "", to: &bytes)
        return String(SHA256Digest(hashing: bytes).description.prefix(32))
    }

    private static func appendNetstring(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(text.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: ","))
    }
}
