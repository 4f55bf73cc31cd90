// csrlint
// SPDX-License-Identifier: Apache-2.0

public import CSRLint

/// A reissue as the vendor's answer or a saved file has it, for a list of reissues.
public struct ListedReissue: Sendable {
    /// The order's number, where it is known.
    public let orderID: Int64?
    /// Where the reissue stands.
    public let location: SourceLocation
    /// The reissue.
    public let reissue: Reissue
    /// The request in PEM, written anew from DER that was recognised as a request; nil where there is none.
    ///
    /// The field's own text is never listed, for it may hold a private key.
    public let csr: String?

    /// Makes a row.
    public init(orderID: Int64?, location: SourceLocation, reissue: Reissue, csr: String?) {
        self.orderID = orderID
        self.location = location
        self.reissue = reissue
        self.csr = csr
    }
}
