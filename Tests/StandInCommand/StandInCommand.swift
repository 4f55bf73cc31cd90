// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentralStandIn
internal import Dispatch
internal import Foundation

@main
enum StandInCommand {
    static func main() async {
        do {
            let options = try StandInOptions(Array(CommandLine.arguments.dropFirst()))
            if options.isHelpWanted {
                say(StandInOptions.help)
            } else {
                try await serve(options)
            }
        } catch let error as StandInOptions.Refusal {
            leave(error.message, status: 2)
        } catch {
            leave("cannot start: \(error)", status: 70)
        }
    }

    /// Prints a line at once, since it is read while the server runs.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

    private static func leave(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("stand-in: \(message)\n".utf8))
        exit(status)
    }
}

#if Networking
extension StandInCommand {
    private static func serve(_ options: StandInOptions) async throws {
        var account = try StandInAccount.standard()
        try account.addSynthetic(count: options.orderCount)
        let (interruptions, interruption) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { interruption.finish() }
            source.resume()
            return source
        }
        let standIn = try await StandIn.start(
            account: account, faults: options.faults, tls: options.tls, port: options.port)
        say("base URL   \(standIn.baseURL)")
        say("key        \(account.key)")
        for order in account.orders.prefix(10) { say("order      \(order.id)  \(order.name)") }
        if account.orders.count > 10, let last = account.orders.last {
            say("           ... and \(account.orders.count - 10) more, up to \(last.id)")
        }
        let authority = standIn.authorityFile.map { " --ca-file \($0)" } ?? ""
        say(
            """
            try        CSRLINT_API_KEY=\(account.key) scripts/csrlint check --base-url \(standIn.baseURL)\(authority) \
            \(StandInAccount.documentedOrder)
            Ctrl-C ends it.
            """)
        for await _ in interruptions {}
        sources.forEach { $0.cancel() }
        await standIn.stop()
        say("answered   \(standIn.requests.count) requests on \(standIn.connectionCount) connections")
    }
}
#else
extension StandInCommand {
    private static func serve(_ options: StandInOptions) async throws {
        leave("built without the network", status: 70)
    }
}
#endif
