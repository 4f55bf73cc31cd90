// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import TestSupport
import Testing

@Suite("Damaged requests")
struct MutationTests {
    static let sources = [
        "rsa_2048.der", "ec_p256.der", "ed25519.der", "requested_extensions.der", "other_types.der", "indef.der",
        "constructed_octets.der", "msattrs.der", "pss_sha256.der", "dsa_1024_sha1.der", "ec_explicit.der",
        "full_subject.der", "rsa_pss_key_restricted.der", "two_values.der",
    ]

    private let rounds = 300

    @Test("are read without a crash, and as OpenSSL reads them where it does", arguments: sources)
    func damage(_ source: String) throws {
        let original = try RequestFixtures.bytes(source)
        var generator = SplitMix64(seed: UInt64(original.count))
        for round in 0..<rounds {
            let damaged = Self.damage(original, round, &generator)
            guard let problem = Self.problem(damaged) else { continue }
            Issue.record("\(source), round \(round): \(problem): \(damaged)")
            return
        }
    }

    private static func damage(_ original: [UInt8], _ round: Int, _ generator: inout SplitMix64) -> [UInt8] {
        var bytes = original
        for _ in 0...(round % 3) {
            let position = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(position...)
            case 2: bytes.remove(at: position)
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: position)
            case 4:
                bytes[position] = [0, 0x80, 0xFF, 0x7F, 0x30, 0x31, 0x24, 0x02].randomElement(using: &generator) ?? 0
            default: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
            if bytes.isEmpty { return original }
        }
        return bytes
    }

    /// What the routes must never differ in, whatever the bytes.
    private static func problem(_ bytes: [UInt8]) -> String? {
        let reference = OpenSSLReference(bytes)
        let request: CertificateSigningRequest
        do {
            request = try CertificateSigningRequest(der: bytes)
        } catch {
            if reference == nil || error.code == .tooDeep || isListWithoutConstructedBit(bytes, error) { return nil }
            return "only OpenSSL accepts: \(error)"
        }
        guard let reference else { return nil }
        var (found, detail) = ReferenceTests.differences(bytes)
        let verdict = request.verifySignature()
        switch verdict {
        case .valid: break
        case .invalid where reference.answer == 1: return "invalid, though OpenSSL verifies it"
        case .invalid: break
        case .unverifiable: found.remove(.verdict)
        }
        if request.extensionRequests.count != 1 { found.subtract([.extensions, .names]) }
        // Where a list of names does not parse here, it is named; OpenSSL drops it, or reads what is no list.
        if reference.names == nil || !request.malformedExtensions.isEmpty { found.remove(.names) }
        if request.version == nil { found.remove(.version) }
        return found.isEmpty ? nil : detail
    }

    /// OpenSSL takes SEQUENCE OF and SET OF without the bit that says that they hold elements. No reading of X.690
    /// allows that, so the request is refused here, at that octet.
    private static func isListWithoutConstructedBit(_ bytes: [UInt8], _ error: ParsingError) -> Bool {
        guard let offset = error.offset, bytes.indices.contains(offset), bytes[offset] & 0x20 == 0 else { return false }
        var repaired = bytes
        repaired[offset] |= 0x20
        do {
            _ = try CertificateSigningRequest(der: repaired)
            return true
        } catch {
            return isListWithoutConstructedBit(repaired, error)
        }
    }
}
