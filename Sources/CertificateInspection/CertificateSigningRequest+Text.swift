// csrlint
// SPDX-License-Identifier: Apache-2.0

extension CertificateSigningRequest {
    /// Reads the first request in a text: PEM in any form that people and interfaces give it, or bare base64.
    ///
    /// - Throws: `wrongObject` where the text holds something else, a private key for one; `empty` where it holds
    ///   nothing; otherwise the reason why its first block cannot be read.
    public init(pem text: String, limits: ParsingLimits = ParsingLimits()) throws(ParsingError) {
        let blocks = RequestText(Array(text.utf8), limits: limits).blocks
        for case .request(let der) in blocks.lazy.map(\.content) {
            try self.init(der: der, limits: limits)
            return
        }
        switch blocks.first?.content {
        case .undecodable(let error)?: throw error
        case nil: throw ParsingError(.empty, "the text holds no request")
        default: throw ParsingError(.wrongObject, "the text holds something other than a request")
        }
    }
}
