// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Foundation
import Testing

/// A damage to a request's text, and how the reason given for it must read.
struct RequestTextDamage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: ParsingError.Code
    let words: String
    let damage: @Sendable (String) -> String

    init(
        _ name: String, _ code: ParsingError.Code, _ words: String, _ damage: @escaping @Sendable (String) -> String
    ) {
        testDescription = name
        self.code = code
        self.words = words
        self.damage = damage
    }

    static let all: [RequestTextDamage] = [
        RequestTextDamage("no END", .missingEnd, "END line is missing") { before($0, "-----END") },
        RequestTextDamage("END cut short", .missingEnd, "END line is damaged") { String($0.dropLast(4)) },
        RequestTextDamage("END of another object", .missingEnd, "names another object") {
            $0.replacing("END CERTIFICATE REQUEST", with: "END CERTIFICATE")
        },
        RequestTextDamage("BEGIN with four hyphens", .notBase64, "BEGIN line is damaged") {
            $0.replacing("-----BEGIN", with: "----BEGIN").replacing("-----END", with: "----END")
        },
        RequestTextDamage("dashes of a word processor", .notBase64, "BEGIN line is damaged") {
            $0.replacing("-----", with: "\u{2014}\u{2014}-")
        },
        RequestTextDamage("BEGIN without closing hyphens", .notBase64, "BEGIN line is damaged") {
            $0.replacing("BEGIN CERTIFICATE REQUEST-----", with: "BEGIN CERTIFICATE REQUEST")
        },
        RequestTextDamage("no BEGIN", .notBase64, "has no BEGIN line") {
            $0.replacing("-----BEGIN CERTIFICATE REQUEST-----\n", with: "")
        },
        RequestTextDamage("truncated body with END", .truncated, "a part of it is missing") {
            cutInHalf($0) + "\n-----END CERTIFICATE REQUEST-----\n"
        },
        RequestTextDamage("truncated base64 without armour", .truncated, "a part of it is missing") {
            RequestTextForm.body(cutInHalf($0) + "\n-")
        },
        RequestTextDamage("one character missing", .notBase64, "do not fit the length") {
            let padded = $0.replacing("=", with: "")
            let body = RequestTextForm.body(padded).filter { $0 != "\n" }
            let signs = String(repeating: "=", count: (4 - body.count % 4) % 4)
            return padded.replacing("REQUEST-----\nMII", with: "REQUEST-----\nMI")
                .replacing("\n-----END", with: "\(signs.isEmpty ? "==" : signs)\n-----END")
        },
        RequestTextDamage("one character too many", .truncated, "length that cannot be") {
            $0.replacing("=", with: "").replacing("\n-----END", with: "\(fill($0))\n-----END")
        },
        RequestTextDamage("plus signs turned into spaces", .notBase64, "plus signs") {
            withPlusSign($0).replacing("+", with: " ")
        },
        RequestTextDamage("plus signs turned into spaces, on one line", .notBase64, "plus signs") {
            withPlusSign($0).replacing("\n", with: "").replacing("+", with: " ")
                .replacing("BEGIN CERTIFICATE REQUEST", with: "BEGIN CERTIFICATE REQUEST")
        },
        RequestTextDamage("plus signs turned into spaces, no armour", .notBase64, "plus signs") {
            RequestTextForm.body(withPlusSign($0)).replacing("+", with: " ")
        },
        RequestTextDamage("plus signs turned into spaces, below a header that has some", .notBase64, "plus signs") {
            withPlusSign($0).replacing("+", with: " ")
                .replacing("BEGIN CERTIFICATE REQUEST-----\n", with: "BEGIN CERTIFICATE REQUEST-----\nComment: C++\n\n")
        },
        RequestTextDamage("base64url", .notBase64, "base64url") {
            let body = RequestTextForm.body(withPlusSign($0))
            return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + body.replacing("+", with: "-").replacing("/", with: "_") + "\n-----END CERTIFICATE REQUEST-----\n"
        },
        RequestTextDamage("HTML character references", .notBase64, "HTML character references") {
            withPlusSign($0).replacing("+", with: "&#43;")
        },
        RequestTextDamage("broken percent-encoding", .notBase64, "percent-encoding is damaged") {
            $0.replacing("\n", with: "%0A").replacing("REQUEST-----%0AMII", with: "REQUEST-----%0AMII%")
        },
        RequestTextDamage("markup", .notBase64, "markup") { $0.replacing("\n", with: "<br>\n") },
        RequestTextDamage("quoted mail", .notBase64, "quotation mark of a mail") { $0.replacing("\n", with: "\n> ") },
        RequestTextDamage("no-break spaces", .notBase64, "outside ASCII") {
            $0.replacing("\nMII", with: "\n\u{A0}MII")
        },
        RequestTextDamage("control character", .notBase64, "control character") {
            $0.replacing("\nMII", with: "\nMI\u{1}I")
        },
        RequestTextDamage("foreign character", .notBase64, "outside its alphabet") {
            $0.replacing("\nMII", with: "\nMI!I")
        },
        RequestTextDamage("unknown escape", .notBase64, "begins no escape") {
            $0.replacing("\nMII", with: "\nMI\\xI")
        },
        RequestTextDamage("abridged", .notBase64, "abridged") { $0.replacing("\nMII", with: "\nMII...") },
        RequestTextDamage("too many equals signs", .notBase64, "do not fit the length") {
            $0.replacing("=", with: "").replacing("\n-----END", with: "===\n-----END")
        },
        RequestTextDamage("base64 after the padding", .notBase64, "goes on after") {
            let twice = Data(RequestTextForm.body($0).utf8.prefix(4)).base64EncodedString()
            return $0.replacing("=", with: "").replacing("\n-----END", with: "=\(twice)\n-----END")
        },
        RequestTextDamage("nothing between the armour", .empty, "no base64 between") { _ in
            "-----BEGIN CERTIFICATE REQUEST-----\n\n-----END CERTIFICATE REQUEST-----\n"
        },
        RequestTextDamage("no DER in the base64", .notBase64, "holds no DER") { _ in
            "-----BEGIN CERTIFICATE REQUEST-----\naGVsbG8gd29ybGQh\n-----END CERTIFICATE REQUEST-----\n"
        },
        RequestTextDamage("prose", .notBase64, "neither PEM, nor base64, nor DER") { _ in "please see the ticket" },
        RequestTextDamage("base64 twice", .notBase64, "encoded twice") { Data($0.utf8).base64EncodedString() },
        RequestTextDamage("encrypted", .encrypted, "Proc-Type") {
            $0.replacing(
                "REQUEST-----\nMI",
                with:
                    "REQUEST-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\nMI"
            )
        },
    ]

    private static func before(_ text: String, _ mark: String) -> String {
        text.range(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
    }

    private static func cutInHalf(_ pem: String) -> String {
        pem.split(separator: "\n").prefix(6).joined(separator: "\n")
    }

    /// Base64 that brings the number of characters to one more than a multiple of four.
    private static func fill(_ pem: String) -> String {
        let count = RequestTextForm.body(pem).filter { $0 != "\n" && $0 != "=" }.count
        return String(repeating: "A", count: (5 - count % 4) % 4 == 0 ? 4 : (5 - count % 4) % 4)
    }

    /// The text with at least one plus sign in its body; a key may happen to need none.
    private static func withPlusSign(_ pem: String) -> String {
        RequestTextForm.body(pem).contains("+") ? pem : pem.replacing("\nMIIC", with: "\nMIIC+", maxReplacements: 1)
    }
}

@Suite struct RequestTextDamageTests {
    @Test("Every damage is undecodable for a reason of its own", arguments: RequestTextDamage.all)
    func reason(damage: RequestTextDamage) throws {
        let pem = try RequestTextSamples.shared.get().request.pem
        let text = RequestText(Array(damage.damage(pem).utf8))
        #expect(text.blocks.count == 1)
        guard case .undecodable(let error) = text.blocks.first?.content else {
            Issue.record("\(text.blocks)")
            return
        }
        #expect(error.code == damage.code)
        #expect(error.message.contains(damage.words), "\(error)")
    }

    @Test("A foreign character is located in the text as it was given")
    func offsets() throws {
        let pem = try RequestTextSamples.shared.get().request.pem
        let plain = "\u{FEFF}preamble\n" + pem.replacing("\nMII", with: "\nMI!I")
        try expectOffset(of: "!", in: plain)
        let encoded =
            "x%20y"
            + pem.replacing(" ", with: "%20").replacing("\n", with: "%0A")
            .replacing("%0AMII", with: "%0AMI!I")
        try expectOffset(of: "!", in: encoded)
    }

    private func expectOffset(of character: Character, in text: String) throws {
        guard case .undecodable(let error) = RequestText(Array(text.utf8)).blocks.first?.content else {
            Issue.record("decoded")
            return
        }
        #expect(error.offset == Array(text.utf8).firstIndex(of: character.asciiValue ?? 0))
    }

    @Test("Set bits after the last byte are a damage; the same base64 without them is none")
    func strayBits() {
        func text(_ body: String) -> RequestText {
            RequestText(Array("-----BEGIN CERTIFICATE REQUEST-----\n\(body)\n-----END CERTIFICATE REQUEST-----".utf8))
        }
        // SEQUENCE { INTEGER 0, NULL... } cut to lengths that leave one or two bytes in the last group.
        for (good, bad) in [("MAIFAA==", "MAIFAB=="), ("MAMCAQA=", "MAMCAQB="), ("MAIFAA", "MAIFAB")] {
            guard case .request = text(good).blocks.first?.content else {
                Issue.record("\(text(good).blocks)")
                continue
            }
            guard case .undecodable(let error) = text(bad).blocks.first?.content else {
                Issue.record("\(text(bad).blocks)")
                continue
            }
            #expect(error.message.contains("belong to no byte"))
        }
    }

    @Test("A cut DER file is truncated")
    func truncatedDER() throws {
        let der = try RequestTextSamples.shared.get().request.der
        guard case .undecodable(let error) = RequestText(Array(der.dropLast())).blocks.first?.content else {
            Issue.record("decoded")
            return
        }
        #expect(error.code == .truncated)
    }

    @Test("A text over the limit is not decoded")
    func tooLarge() throws {
        let pem = try RequestTextSamples.shared.get().request.pem
        let text = RequestText(Array(pem.utf8), limits: ParsingLimits(maximumSize: pem.utf8.count - 1))
        #expect(text.blocks.count == 1)
        guard case .undecodable(let error) = text.blocks.first?.content else {
            Issue.record("decoded")
            return
        }
        #expect(error.code == .tooLarge)
        guard
            case .request = RequestText(Array(pem.utf8), limits: ParsingLimits(maximumSize: pem.utf8.count))
                .blocks.first?.content
        else {
            Issue.record("not decoded at the limit")
            return
        }
    }
}
