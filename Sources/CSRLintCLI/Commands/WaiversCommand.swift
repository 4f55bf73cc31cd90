// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters
internal import Foundation

/// `csrlint waivers`: look after a waiver file.
struct WaiversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waivers",
        abstract: "Check a waiver file, add to it, or take out what has ended.",
        discussion: ExitStatus.plainHelp,
        subcommands: [Check.self, Add.self, Prune.self]
    )

    /// The file, and the day.
    struct File: ParsableArguments {
        @OptionGroup var source: ConfigurationOptions

        @Option(name: .customLong("waivers"), help: ArgumentHelp("The waiver file.", valueName: "path"))
        var path = ".csrlint-waivers.yaml"

        @Option(help: ArgumentHelp("The instant that counts as now.", valueName: "rfc3339"))
        var asOf: String?

        func validate() throws {
            guard path != "none" else { throw ValidationError("--waivers none names no file to look after.") }
        }

        /// The instant that counts as now.
        func now() throws -> Timestamp { try GateOptions.instant(asOf) }

        /// Writes the file anew, once it has been read back and found to hold these waivers and no others.
        func write(_ text: WaiverText, holding waivers: [Waiver], now: Timestamp) throws {
            let edited = try? WaiverFile(try PolicyNode(text.bytes, path: path), now: now)
            guard edited?.waivers.map(\.unplaced) == waivers.map(\.unplaced) else {
                throw ValidationError(
                    "\(DisplayText.visible(path)): a list that is written like this cannot be edited, and is left as it "
                        + "is: begin each waiver with a dash, on a line of its own.")
            }
            do {
                try FileSink.replaceFile(at: path, with: text.bytes)
            } catch {
                throw ValidationError("\(DisplayText.visible(path)): \(FileFault.text(of: error)).")
            }
        }
    }

    /// `csrlint waivers check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say whether the file is well, and which waivers have ended or end soon.")

        /// From this many days before its end on, a waiver is told.
        private static let noticeDays: Int64 = 30

        @OptionGroup var file: File

        func run() throws {
            let now = try file.now()
            let waivers = try WaiverFile(path: file.path, now: now).waivers
            for waiver in waivers {
                let scope = waiver.scope.parts.joined(separator: ", ")
                let place = "\(DisplayText.visible(file.path)):\(waiver.location.line)"
                if waiver.isExpired(asOf: now) {
                    print("\(place): \(waiver.ruleID) \(scope): ended on \(waiver.expires)")
                } else if waiver.daysLeft(asOf: now) <= Self.noticeDays {
                    print("\(place): \(waiver.ruleID) \(scope): ends on \(waiver.expires), owner \(waiver.owner)")
                }
            }
            let ended = waivers.count { $0.isExpired(asOf: now) }
            StandardStreams.writeError(
                "csrlint: \(waivers.count - ended) waivers hold, \(ended) have ended (exit 0)")
        }
    }

    /// `csrlint waivers add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Add a waiver to the file, which is made where there is none.",
            usage: "csrlint waivers add <options>")

        @OptionGroup var file: File

        @Option(help: ArgumentHelp("The rule.", valueName: "id"), completion: RuleSwitch.completion)
        var rule: String

        @Option(help: ArgumentHelp("Findings of this order.", valueName: "id"))
        var order: Int64?

        @Option(help: ArgumentHelp("Findings of this certificate.", valueName: "id"))
        var certificate: Int64?

        @Option(help: ArgumentHelp("The finding with this fingerprint.", valueName: "hex"))
        var fingerprint: String?

        @Option(help: ArgumentHelp("Findings about this name or field.", valueName: "text"))
        var subject: String?

        @Option(help: ArgumentHelp("Why nobody has to act, in ten characters or more.", valueName: "text"))
        var reason: String

        @Option(help: ArgumentHelp("Who answers for it.", valueName: "name"))
        var owner: String

        @Option(help: ArgumentHelp("The last day, within a year.", valueName: "date"))
        var expires: String

        func run() throws {
            let now = try file.now()
            var members = [(name: "rule", value: try RuleSwitch.knownID(rule))]
            if let order { members.append(("order", "\(order)")) }
            if let certificate { members.append(("certificate", "\(certificate)")) }
            if let fingerprint { members.append(("fingerprint", YAMLText.quoted(fingerprint))) }
            if let subject { members.append(("subject", YAMLText.quoted(subject))) }
            members += [
                ("reason", YAMLText.quoted(reason)), ("owner", YAMLText.quoted(owner)),
                ("expires", YAMLText.quoted(expires)),
            ]
            let isThere = FileSystem().resolvedKind(of: file.path) != nil
            var text = try WaiverText(
                isThere ? try PolicyNode.bytes(of: file.path) : WaiverText.empty, path: file.path, now: now)
            text.append(members)
            try file.write(text, holding: text.waivers + Self.waivers(of: members, now: now), now: now)
        }

        /// The waiver that the options describe.
        ///
        /// - Throws: a usage error where it is not as it has to be.
        private static func waivers(of members: [(name: String, value: String)], now: Timestamp) throws -> [Waiver] {
            let path = "the new waiver"
            var text = try WaiverText(WaiverText.empty, path: path, now: now)
            text.append(members)
            return try WaiverFile(try PolicyNode(text.bytes, path: path), now: now).waivers
        }
    }

    /// `csrlint waivers prune`.
    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune",
            abstract: "Take out the waivers that have ended, and with a report those that it did not use.")

        @OptionGroup var file: File

        @Option(help: ArgumentHelp("A JSON report of a run with this file.", valueName: "report.json"))
        var report: String?

        func run() throws {
            let now = try file.now()
            var text = try WaiverText(try PolicyNode.bytes(of: file.path), path: file.path, now: now)
            let waivers = text.waivers
            let unused = try report.map { try ReportFile.read($0, as: "--report").waivers } ?? []
            let isUnused = { (waiver: Waiver) in
                unused.contains { $0.state == .unused && $0.waiver.isTheSame(as: waiver) }
            }
            let removed = waivers.filter { $0.isExpired(asOf: now) || isUnused($0) }
            if !removed.isEmpty {
                text.remove(removed)
                try file.write(text, holding: waivers.filter { !removed.contains($0) }, now: now)
            }
            for waiver in removed {
                let reason = waiver.isExpired(asOf: now) ? "ended on \(waiver.expires)" : "not used"
                print("\(waiver.ruleID) \(waiver.scope.parts.joined(separator: ", ")): \(reason)")
            }
            StandardStreams.writeError("csrlint: \(removed.count) of \(waivers.count) waivers taken out (exit 0)")
        }
    }
}

extension Waiver {
    /// The waiver as it is anywhere in the file.
    fileprivate var unplaced: Waiver {
        Waiver(
            ruleID: ruleID, scope: scope, subject: subject, reason: reason, owner: owner, lastDay: lastDay,
            location: SourceLocation(path: nil, line: 1, column: 1))
    }

    /// Whether two waivers mean the same, wherever they are written.
    fileprivate func isTheSame(as other: Waiver) -> Bool {
        ruleID == other.ruleID && scope == other.scope && subject == other.subject && lastDay == other.lastDay
    }
}
#endif
