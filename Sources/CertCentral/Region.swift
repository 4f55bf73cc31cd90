// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Where an account is kept.
public enum Region: String, CaseIterable, Sendable {
    /// The United States.
    case us
    /// Europe.
    case eu

    /// The address of the API there.
    public var baseURL: BaseURL {
        switch self {
        case .us: .us
        case .eu: .eu
        }
    }

    /// The one that an order may be in when it is not in this one.
    var other: Region { self == .us ? .eu : .us }

    /// The region of an address; nil for any other.
    init?(_ baseURL: BaseURL) {
        guard let region = Self.allCases.first(where: { $0.baseURL == baseURL }) else { return nil }
        self = region
    }
}
