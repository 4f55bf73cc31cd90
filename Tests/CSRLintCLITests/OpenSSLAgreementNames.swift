// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation

/// The alternative names of a request, read from the line that `openssl req -text` prints.
struct OpenSSLAgreementNames {
    private(set) var dns: [String] = []
    private(set) var addresses: [String] = []
    private(set) var email: [String] = []
    private(set) var uris: [String] = []
    private(set) var others: [String] = []

    /// The identifiers of what OpenSSL has a word for.
    private static let identifiers = ["UPN": "1.3.6.1.4.1.311.20.2.3", "commonName": "2.5.4.3"]

    init(_ line: String?) {
        guard let line else { return }
        let kind = /(?:^|, )(DNS|IP Address|email|URI|DirName|othername|Registered ID|X400Name|EdiPartyName):/
        let starts = line.matches(of: kind)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : line.endIndex
            let value = String(line[start.range.upperBound..<end])
            switch start.1 {
            case "DNS": dns.append(value)
            case "IP Address": addresses.append(Self.address(value))
            case "email": email.append(value)
            case "URI": uris.append(value)
            case "DirName": others.append("directoryName:\(Self.directoryName(value))")
            case "othername":
                let type = value.prefix { $0 != ":" }.trimmingPrefix(" ").description
                others.append("otherName:\(Self.identifiers[type] ?? type)")
            case "X400Name": others.append("x400Address")
            case "EdiPartyName": others.append("ediPartyName")
            default: others.append("registeredID:\(Self.identifiers[value] ?? value)")
            }
        }
    }

    /// OpenSSL's eight groups in the form of RFC 5952.
    private static func address(_ text: String) -> String {
        let groups = text.split(separator: ":").compactMap { UInt16($0, radix: 16) }
        guard groups.count == 8 else { return text }
        if groups.prefix(6) == [0, 0, 0, 0, 0, 0xFFFF] {
            return "::ffff:" + groups.suffix(2).flatMap { ["\($0 >> 8)", "\($0 & 0xFF)"] }.joined(separator: ".")
        }
        func joined(_ groups: some Sequence<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        for length in stride(from: 8, to: 1, by: -1) {
            for start in 0...(8 - length) where groups[start..<(start + length)].allSatisfy({ $0 == 0 }) {
                return joined(groups[..<start]) + "::" + joined(groups[(start + length)...])
            }
        }
        return joined(groups)
    }

    /// `/C=US/O=Ex\xC3\xA4mple+OU=x` as `C=US, O=Exämple, OU=x`.
    private static func directoryName(_ text: String) -> String {
        let plain = text.replacing("\\/", with: "\u{1}").replacing(/[\/+]/, with: ", ").replacing("\u{1}", with: "/")
        return OpenSSLAgreementInspection.plain(String(plain.dropFirst(2)))
    }
}
#endif
