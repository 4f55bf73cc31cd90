// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertificateInspection
import Foundation
import Testing

/// A way in which people and programs write a request down, and what has to be repaired to read it.
struct RequestTextForm: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let repairs: [RequestText.Repair]
    let hasOuterText: Bool
    let write: @Sendable (String) -> String

    init(
        _ name: String, _ repairs: [RequestText.Repair] = [], outerText: Bool = false,
        _ write: @escaping @Sendable (String) -> String
    ) {
        testDescription = name
        self.repairs = repairs
        hasOuterText = outerText
        self.write = write
    }

    static let canonical: [RequestTextForm] = [
        RequestTextForm("LF") { $0 },
        RequestTextForm("CRLF") { $0.replacing("\n", with: "\r\n") },
        RequestTextForm("without a final newline") { String($0.dropLast()) },
        RequestTextForm("lines of 76") { wrapped($0, 76) },
        RequestTextForm("lines of 200") { wrapped($0, 200) },
        RequestTextForm("lines of 300") { wrapped($0, 300) },
        RequestTextForm("lines of 61, no multiple of four") { wrapped($0, 61) },
        RequestTextForm("lines of one character") { wrapped($0, 1) },
        RequestTextForm("one line of base64 between the armour") { wrapped($0, .max) },
        RequestTextForm("trailing spaces") { $0.replacing("\n", with: "  \n") },
        RequestTextForm("newlines before and after") { "\n\n" + $0 + "\n\n" },
        RequestTextForm("text before", outerText: true) { "Certificate Request:\n    Data:\n" + $0 },
        RequestTextForm("text after", outerText: true) { $0 + "-- \nRegards, A. Admin\n" },
    ]

    static let lenient: [RequestTextForm] = [
        RequestTextForm("all on one line", [.singleLine]) { $0.replacing("\n", with: "") },
        RequestTextForm("BEGIN and base64 on one line", [.singleLine]) {
            $0.replacing("REQUEST-----\nMI", with: "REQUEST-----MI")
        },
        RequestTextForm("CR alone", [.carriageReturnOnly]) { $0.replacing("\n", with: "\r") },
        RequestTextForm("escaped LF", [.escapedLineEnds]) { $0.replacing("\n", with: #"\n"#) },
        RequestTextForm("escaped CRLF", [.escapedLineEnds]) { $0.replacing("\n", with: #"\r\n"#) },
        RequestTextForm("doubly escaped LF", [.escapedLineEnds]) { $0.replacing("\n", with: #"\\n"#) },
        RequestTextForm("escaped and real LF", [.escapedLineEnds]) { $0.replacing("\n", with: "\\n\n") },
        RequestTextForm("escaped slashes too", [.escapedLineEnds]) {
            $0.replacing("/", with: #"\/"#).replacing("\n", with: #"\n"#)
        },
        RequestTextForm("spaces for newlines", [.spacesForLineEnds]) { $0.replacing("\n", with: " ") },
        RequestTextForm("indented by spaces", [.indentation]) { indented($0, "    ") },
        RequestTextForm("indented by tabs", [.indentation]) { indented($0, "\t") },
        RequestTextForm("blank line between every line", [.blankLines]) { $0.replacing("\n", with: "\n\n") },
        RequestTextForm("white space inside lines", [.blankLines]) { $0.replacing("A", with: "A ") },
        RequestTextForm("bytes of Python", [.escapedLineEnds, .quotes]) {
            "b'" + $0.replacing("\n", with: #"\n"#) + "'"
        },
        RequestTextForm("double quotes", [.quotes]) { "\"" + $0 + "\"\n" },
        RequestTextForm("single quotes on one line", [.quotes, .singleLine]) {
            "'" + $0.replacing("\n", with: "") + "'"
        },
        RequestTextForm("base64 alone", [.noArmour]) { body($0) },
        RequestTextForm("base64 alone on one line", [.noArmour]) { body($0).replacing("\n", with: "") },
        RequestTextForm("base64 alone, quoted, spaces for newlines", [.noArmour, .quotes, .spacesForLineEnds]) {
            "'" + body($0).replacing("\n", with: " ") + "'"
        },
        RequestTextForm("byte order mark", [.byteOrderMark]) { "\u{FEFF}" + $0 },
        RequestTextForm("byte order mark before base64 alone", [.byteOrderMark, .noArmour]) { "\u{FEFF}" + body($0) },
        RequestTextForm("NEW CERTIFICATE REQUEST", [.newCertificateRequest]) {
            $0.replacing("CERTIFICATE REQUEST", with: "NEW CERTIFICATE REQUEST")
        },
        RequestTextForm("END in another case", [.endLabelCase]) {
            $0.replacing("END CERTIFICATE REQUEST", with: "END CERTIFICATE request")
        },
        RequestTextForm("small letters", [.endLabelCase]) {
            $0.replacing("BEGIN CERTIFICATE REQUEST", with: "begin certificate request")
                .replacing("END CERTIFICATE REQUEST", with: "end certificate request")
        },
        RequestTextForm("header lines and a blank line", [.headerLines]) {
            $0.replacing("REQUEST-----\nMI", with: "REQUEST-----\nVersion: 1 (a-b)\nComment: x\n  folded\n\nMI")
        },
        RequestTextForm("a header line without a blank line", [.headerLines]) {
            $0.replacing("REQUEST-----\nMI", with: "REQUEST-----\nVersion: 1\nMI")
        },
        RequestTextForm("a header line with CRLF", [.headerLines]) {
            $0.replacing("REQUEST-----\nMI", with: "REQUEST-----\nContent-Domain: x\n\nMI").replacing(
                "\n", with: "\r\n")
        },
        RequestTextForm("percent-encoded component", [.percentEncoding]) {
            $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        },
        RequestTextForm("percent-encoded but for signs", [.percentEncoding]) {
            $0.replacing(" ", with: "%20").replacing("\n", with: "%0A")
        },
        RequestTextForm("percent-encoded within the armour", [.percentEncoding]) {
            "-----BEGIN CERTIFICATE REQUEST-----%0A"
                + (body($0).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
                + "%0A-----END CERTIFICATE REQUEST-----"
        },
        RequestTextForm("form-encoded", [.percentEncoding]) {
            ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "").replacing("%20", with: "+")
        },
        RequestTextForm("percent-encoded base64 alone", [.noArmour, .percentEncoding]) {
            body($0).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        },
        RequestTextForm("six hyphens", [.extraDashes]) { $0.replacing("-----", with: "------") },
    ]

    static func body(_ pem: String) -> String {
        pem.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
    }

    static func wrapped(_ pem: String, _ width: Int) -> String {
        var rest = Substring(body(pem).replacing("\n", with: ""))
        var lines = ["-----BEGIN CERTIFICATE REQUEST-----"]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return (lines + ["-----END CERTIFICATE REQUEST-----", ""]).joined(separator: "\n")
    }

    private static func indented(_ pem: String, _ blanks: String) -> String {
        pem.split(separator: "\n").map { blanks + $0 }.joined(separator: "\n")
    }
}

@Suite struct RequestTextFormsTests {
    @Test("Every form of a request gives the DER that openssl gives", arguments: allForms())
    func derIsTheSame(form: RequestTextForm) throws {
        let samples = try RequestTextSamples.shared.get()
        for request in [samples.request] + samples.otherRequests {
            let text = RequestText(Array(form.write(request.pem).utf8))
            #expect(text.blocks.count == 1)
            guard case .request(let der) = text.blocks.first?.content else {
                Issue.record("\(text.blocks)")
                continue
            }
            #expect(der == request.der)
            #expect(text.repairs == form.repairs.sorted())
            #expect(text.hasOuterText == form.hasOuterText)
            #expect(!text.isPlaceholder)
        }
    }

    @Test("Bare DER is read as it is")
    func bareDER() throws {
        let samples = try RequestTextSamples.shared.get()
        for der in [samples.request.der, samples.otherRequests[1].der, samples.request.der + [0, 0x0A]] {
            let text = RequestText(der)
            guard case .request(let bytes) = text.blocks.first?.content else {
                Issue.record("\(text.blocks)")
                continue
            }
            #expect(bytes == der)
            #expect(text.repairs == [])
        }
    }

    @Test("UTF-16 with a byte order mark is read, and private keys in it are told", arguments: [true, false])
    func utf16(isBigEndian: Bool) throws {
        let samples = try RequestTextSamples.shared.get()
        let encoding: String.Encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
        let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        func encoded(_ text: String) -> [UInt8] { mark + [UInt8](text.data(using: encoding) ?? Data()) }
        let text = RequestText(encoded("h\u{E9}\r\n" + samples.request.pem))
        guard case .request(let der) = text.blocks.first?.content else {
            Issue.record("\(text.blocks)")
            return
        }
        #expect(der == samples.request.der)
        #expect(text.repairs == [.utf16])
        #expect(text.blocks.first?.line == 2)
        #expect(text.blocks.first?.offset == 10)
        let key = try #require(samples.privateKeys["SEC 1"])
        guard case .privateKey = RequestText(encoded(key)).blocks.first?.content else {
            Issue.record("no private key")
            return
        }
    }

    @Test("Bytes after the outer SEQUENCE stay in the request")
    func trailingBytes() throws {
        let der = try RequestTextSamples.shared.get().request.der + [0xDE, 0xAD]
        let pem = """
            -----BEGIN CERTIFICATE REQUEST-----
            \(Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed]))
            -----END CERTIFICATE REQUEST-----
            """
        guard case .request(let bytes) = RequestText(Array(pem.utf8)).blocks.first?.content else {
            Issue.record("no request")
            return
        }
        #expect(bytes == der)
    }

    @Test("Missing equals signs are added and recorded")
    func missingPadding() throws {
        let samples = try RequestTextSamples.shared.get()
        for extra in 0...2 {
            let der = samples.request.der + [UInt8](repeating: 0, count: extra)
            let padded = Data(der).base64EncodedString()
            let bare = padded.replacing("=", with: "")
            let text = RequestText(
                Array("-----BEGIN CERTIFICATE REQUEST-----\n\(bare)\n-----END CERTIFICATE REQUEST-----".utf8))
            guard case .request(let bytes) = text.blocks.first?.content else {
                Issue.record("\(text.blocks)")
                continue
            }
            #expect(bytes == der)
            #expect(text.repairs == (padded == bare ? [] : [.missingPadding]))
        }
    }
}

private func allForms() -> [RequestTextForm] { RequestTextForm.canonical + RequestTextForm.lenient }
