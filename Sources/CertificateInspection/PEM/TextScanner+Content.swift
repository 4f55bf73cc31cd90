// csrlint
// SPDX-License-Identifier: Apache-2.0

extension TextScanner {
    /// What a decoded block holds: its shape decides where it is known, else its label.
    static func content(_ label: PEMLabel?, _ shape: DERShape, _ bytes: ArraySlice<UInt8>) -> RequestText.Content {
        switch shape {
        case .privateKey: .privateKey
        case .request: .request(Array(bytes))
        case .certificate: .certificate(Array(bytes))
        case .subjectPublicKeyInfo: .publicKey(Array(bytes))
        case .rsaPublicKey:
            // Parameters of Diffie-Hellman and DSA are nothing but large integers either.
            if case .other(let name) = label, name.hasSuffix("PARAMETERS") {
                .other(label: name)
            } else {
                .publicKey(Array(bytes))
            }
        case .contentInfo: .pkcs7
        case .keylessStore: .other(label: "PKCS12")
        case .revocationList: .other(label: "X509 CRL")
        case .sequence, .unknown:
            switch label {
            case .request, .newRequest, nil: .request(Array(bytes))
            case .certificate: .certificate(Array(bytes))
            case .subjectPublicKeyInfo, .rsaPublicKey: .publicKey(Array(bytes))
            case .contentInfo: .pkcs7
            case .privateKey: .privateKey
            case .other(let name): .other(label: name)
            case .unknown: .other(label: PEMLabel.unknownName)
            }
        }
    }
}
