// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Why readers may see different extensions in one request (RFC 2985, 5.4.2: one attribute, one value).
struct ExtensionRequestAmbiguity {
    /// What is ambiguous, in words.
    let message: String
    /// Whether all readers see the same extensions all the same, since the copies are identical.
    let isHarmless: Bool

    /// Looks for an ambiguity; nil where every reader sees the same.
    init?(_ request: CertificateSigningRequest) {
        let requests = request.extensionRequests
        let emptyAttributes = (request.attributes ?? []).count { $0.asksForExtensions && $0.values.isEmpty }
        guard emptyAttributes > 0 || requests.count > 1 else { return nil }

        var causes: [String] = []
        if emptyAttributes > 0 { causes.append("an attribute that asks for extensions has no value") }
        let attributes = Dictionary(grouping: requests, by: \.attributeIndex)
        if attributes.values.contains(where: { $0.count > 1 }) {
            causes.append("an attribute that asks for extensions has several values")
        }
        let standardCount = Set(requests.filter { $0.form == .pkcs9 }.map(\.attributeIndex)).count
        let microsoftCount = Set(requests.filter { $0.form == .microsoft }.map(\.attributeIndex)).count
        if standardCount > 1 || microsoftCount > 1 { causes.append("the same attribute stands more than once") }
        let isSameEverywhere = requests.allSatisfy { $0.value == requests.first?.value }
        // Each reader knows one of the two attributes at least: with equal content all see the same.
        if standardCount > 0, microsoftCount > 0, !isSameEverywhere {
            causes.append("both the PKCS #9 and the Microsoft attribute ask for extensions")
        }
        guard !causes.isEmpty else { return nil }

        isHarmless = emptyAttributes == 0 && isSameEverywhere
        message =
            causes.joined(separator: "; ")
            + (isHarmless ? ", with identical content" : ": two readers see two sets of extensions")
    }
}

extension RequestAttribute {
    fileprivate var asksForExtensions: Bool { type == .extensionRequest || type == .microsoftExtensionRequest }
}
