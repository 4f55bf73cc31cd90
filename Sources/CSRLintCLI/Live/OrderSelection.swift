// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// The orders that a command is to fetch, and with what.
struct OrderSelection: ParsableArguments {
    @OptionGroup(title: "CertCentral") var live: LiveOptions
    @OptionGroup(title: "CertCentral") var connection: ConnectionOptions
    @OptionGroup(title: "CertCentral") var credentials: KeyOptions

    /// Checks what the options ask for beside the inputs.
    ///
    /// - Throws: a usage error.
    func validate(with arguments: [InputArgument]) throws {
        if live.all, !arguments.isEmpty { throw ValidationError("--all stands for every order: name no other input.") }
        if let number = arguments.first(where: \.isLive) { try LiveClient.requireNetwork(for: number.description) }
        if live.all { try LiveClient.requireNetwork(for: "--all") }
        if isNeeded(for: arguments), credentials.readsStandardInput, arguments.contains(where: \.readsStandardInput) {
            throw ValidationError("Standard input can be read once only: it cannot give the API key as well.")
        }
    }

    /// Whether anything is fetched.
    func isNeeded(for arguments: [InputArgument]) -> Bool { live.all || arguments.contains(where: \.isLive) }

    /// The orders that arguments and options ask for.
    ///
    /// Lists are read before the key is got: a mistake in one should not make a command ask for a key first.
    ///
    /// - Throws: a usage error.
    func requestedOrders(
        for arguments: [InputArgument], savingTo folder: String?, showsProgress: Bool
    ) throws -> RequestedOrders {
        var requested = try RequestedOrders(arguments, account: live.all ? try live.orderFilters() : nil)
        requested.fetched = try fetchedOrders(for: arguments, savingTo: folder, showsProgress: showsProgress)
        return requested
    }

    /// What fetches; nil where nothing is fetched, for which no key is needed.
    private func fetchedOrders(
        for arguments: [InputArgument], savingTo folder: String?, showsProgress: Bool
    ) throws -> FetchedOrders? {
        guard isNeeded(for: arguments) else { return nil }
        let key = try credentials.key().key
        let client = try LiveClient.make(connection, key: key)
        var responses: ResponseFolder?
        do throws(CertCentralError) {
            responses = try folder.map { path throws(CertCentralError) in try ResponseFolder(path: path) }
        } catch {
            throw ValidationError(DisplayText.visible("The answers cannot be saved: \(error.message)."))
        }
        return FetchedOrders(
            client: client, includesArchived: live.showArchived, folder: responses, key: key,
            showsProgress: showsProgress)
    }
}

extension InputArgument: CustomStringConvertible {
    /// The argument as it was given.
    var description: String {
        switch self {
        case .standardInput: "-"
        case .order(let order): order.description
        case .orderList(let path): "@" + path
        case .path(let path): path
        }
    }
}
#endif
