// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// `csrlint fetch`: the answers themselves.
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetch the reissues of orders, without contact data, to print or save them.",
        usage: "csrlint fetch [<options>] [<orders> ...]",
        discussion: "What --save writes is what check and list read. " + ExitStatus.readingHelp
    )

    @OptionGroup var file: ConfigurationOptions
    @Argument(help: "Order numbers, or @LIST of them.")
    var orders: [String] = []

    @OptionGroup var selection: OrderSelection

    @Option(help: ArgumentHelp("Save what is fetched as orders/ID.json here.", valueName: "dir"))
    var save: String?

    @Flag(help: "Pass when there is no order to fetch.")
    var allowEmpty = false

    @Flag(help: "Pass when an order could not be fetched.")
    var allowIncomplete = false

    @Flag(name: .shortAndLong, help: "Leave out the last line on standard error.")
    var quiet = false

    @Flag(help: .rare("Show no progress on the terminal."))
    var noProgress = false

    func validate() throws { try selection.validate(with: try arguments()) }

    func run() async throws {
        let arguments = try arguments()
        var output = OutputOptions()
        output.quiet = quiet
        output.noProgress = noProgress
        let requested = try selection.requestedOrders(
            for: arguments, savingTo: save, showsProgress: output.showsProgress && save != nil)
        guard let key = requested.fetched?.key else { return }
        var count = 0
        var withoutReissuesCount = 0
        var failures: [Report.Failure] = []
        let outputs = Outputs(requests: [OutputOption("json", formats: ["json"])].compactMap(\.self), color: .never)
        let isWritten = await outputs.write { _, _, sink in
            var fault: (any Error)?
            // Nothing is read: every argument names orders.
            withoutReissuesCount = await requested.forEach { _ in
            } take: { order in
                count += 1
                if let failure = order.savingFailure { failures.append(failure) }
                guard save == nil, fault == nil else { return }
                do {
                    // One document after another, each from the beginning of a line.
                    let answer = try SavedAnswer(order.answer.body, without: key)
                    try sink.write(answer.bytes + [UInt8(ascii: "\n")])
                } catch {
                    fault = error
                }
            } failure: {
                failures.append($0)
            }
            if let fault { throw fault }
        }
        outputs.tell(failures)
        try Completion(
            deed: "\(Quantity.text(count, "answer")) fetched", isEmpty: count == 0,
            withoutReissuesCount: withoutReissuesCount, failureCount: failures.count + (isWritten ? 0 : 1)
        ).conclude(allowsIncomplete: allowIncomplete, allowsEmpty: allowEmpty, isQuiet: quiet)
    }

    private func arguments() throws -> [InputArgument] {
        let arguments = orders.map(InputArgument.init)
        guard selection.live.all || !arguments.isEmpty else {
            throw ValidationError("Nothing to fetch: name an order, @LIST, or --all.")
        }
        for (text, argument) in zip(orders, arguments) where !argument.isLive {
            throw ValidationError("'\(DisplayText.visible(text))' is no order number.")
        }
        return arguments
    }
}
#endif
