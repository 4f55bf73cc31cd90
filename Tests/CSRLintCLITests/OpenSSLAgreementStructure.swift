// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import Testing

/// The object identifiers of a request, found by `openssl asn1parse`.
///
/// The command prints names for the identifiers that it knows, so they are taken from the octets at its offsets.
struct OpenSSLAgreementStructure {
    private(set) var attributes: [String] = []
    private(set) var extensions: [String] = []
    private(set) var signature: [String] = []

    private static let extensionRequests: Set = ["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"]

    init(_ file: String) throws {
        let output = try OpenSSLAgreementCommand.run(["asn1parse", "-inform", "DER", "-in", file]).output
        let der = Array(try Data(contentsOf: URL(filePath: file)))
        let row = /^ *(\d+):d=(\d+) +hl=(\d+) l= *(\d+) (?:prim|cons): (.*?) *(?::.*)?$/
        var isAmongAttributes = false
        for line in output.split(separator: "\n") {
            guard let match = try row.wholeMatch(in: line) else { continue }
            let numbers = [match.1, match.2, match.3, match.4].compactMap { Int($0) }
            try #require(numbers.count == 4)
            let (start, depth) = (numbers[0] + numbers[2], numbers[1])
            if depth <= 2 { isAmongAttributes = match.5 == "cont [ 0 ]" }
            guard match.5 == "OBJECT" else { continue }
            let identifier = Self.dotted(der[start..<(start + numbers[3])])
            switch (isAmongAttributes, depth) {
            case (true, 4): attributes.append(identifier)
            // Attribute ::= SEQUENCE { type, SET { Extensions { Extension { extnID … } … } } }
            case (true, 7) where Self.extensionRequests.contains(attributes.last ?? ""): extensions.append(identifier)
            // CertificationRequest ::= SEQUENCE { info, SEQUENCE { algorithm … }, … }
            case (false, 2): signature.append(identifier)
            default: break
            }
        }
    }

    /// X.690, 8.19.
    private static func dotted(_ octets: ArraySlice<UInt8>) -> String {
        var arcs: [UInt64] = []
        var arc: UInt64 = 0
        for octet in octets {
            arc = arc << 7 | UInt64(octet & 0x7F)
            if octet & 0x80 == 0 {
                if arcs.isEmpty {
                    let root = min(arc / 40, 2)
                    arcs.append(root)
                    arc -= root * 40
                }
                arcs.append(arc)
                arc = 0
            }
        }
        return arcs.map { "\($0)" }.joined(separator: ".")
    }
}
#endif
