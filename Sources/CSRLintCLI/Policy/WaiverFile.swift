// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint

/// A file with waivers.
struct WaiverFile {
    private static let keys = [
        "rule", "order", "certificate", "fingerprint", "subject", "reason", "owner", "expires",
    ]

    /// The waivers, in the order of the file.
    let waivers: [Waiver]
    /// Where the list stands.
    let layout: WaiverLayout

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - now: the instant that counts as now.
    ///   - clock: what the clock says.
    /// - Throws: a usage error that names the place.
    init(path: String, now: Timestamp, clock: Timestamp = GateOptions.clock) throws {
        try self.init(try PolicyNode(file: path), now: now, clock: clock)
    }

    /// Reads a document.
    ///
    /// A waiver may last a year from the later of both instants on: a file that is good today is so for a run as of an
    /// earlier day too.
    ///
    /// - Throws: a usage error that names the place.
    init(_ document: PolicyNode, now: Timestamp, clock: Timestamp = GateOptions.clock) throws {
        let latest = max(now, clock)
        var waivers: [Waiver] = []
        var layout = WaiverLayout()
        var hasVersion = false
        for member in try document.members(of: ["version", "waivers"]) {
            if layout.key != nil { layout.following = member.key.location }
            if member.name == "version" {
                guard try member.value.text() == "1" else { throw member.value.fault("the only version is 1") }
                hasVersion = true
            } else {
                layout.key = member.key.location
                // A list that is still to be written is empty.
                guard !member.value.isMissing else { continue }
                layout.list = member.value.location
                waivers = try member.value.elements().map { try Self.waiver($0, latest: latest) }
            }
        }
        guard hasVersion else { throw document.fault("'version: 1' is missing") }
        self.waivers = waivers
        self.layout = layout
    }

    private static func waiver(_ node: PolicyNode, latest: Timestamp) throws -> Waiver {
        var members: [String: PolicyNode] = [:]
        for member in try node.members(of: keys) { members[member.name] = member.value }
        func required(_ name: String) throws -> PolicyNode {
            guard let value = members[name] else { throw node.fault("the waiver has no '\(name)'") }
            return value
        }
        let scope = Waiver.Scope(
            orderID: try members["order"]?.number(), certificateID: try members["certificate"]?.number(),
            fingerprint: try members["fingerprint"].map(fingerprint))
        guard !scope.isEmpty else {
            throw node.fault("the waiver has no scope: an order, a certificate or a fingerprint")
        }
        let waiver = Waiver(
            ruleID: try ruleID(try required("rule")), scope: scope,
            subject: try members["subject"]?.text(), reason: try reason(try required("reason")),
            owner: try owner(try required("owner")), lastDay: try lastDay(try required("expires")),
            location: node.location)
        guard waiver.daysLeft(asOf: latest) <= Waiver.maximumDays else {
            throw try required("expires").fault("a waiver ends within \(Waiver.maximumDays) days")
        }
        return waiver
    }

    private static func ruleID(_ node: PolicyNode) throws -> String {
        let id = try node.text()
        guard let rule = [Rule].all.first(where: { $0.id == id }) else {
            throw node.fault("there is no rule '\(DisplayText.visible(id))'", insteadOf: id, [Rule].all.map(\.id))
        }
        guard !rule.meansLostKey else {
            throw node.fault("\(id) means that the private key is lost, which nobody can waive")
        }
        return id
    }

    private static func fingerprint(_ node: PolicyNode) throws -> String {
        let text = try node.text()
        guard text.utf8.count == 32, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase && $0.isASCII }) else {
            throw node.fault("a fingerprint is 32 hexadecimal digits in lower case")
        }
        return text
    }

    private static func reason(_ node: PolicyNode) throws -> String {
        let text = DisplayText.visible(try node.text().trimmed)
        guard text.count >= Waiver.minimumReasonLength else {
            throw node.fault("a reason has \(Waiver.minimumReasonLength) characters or more")
        }
        return text
    }

    private static func owner(_ node: PolicyNode) throws -> String {
        let text = DisplayText.visible(try node.text().trimmed)
        guard !text.isEmpty else { throw node.fault("an owner is missing") }
        return text
    }

    private static func lastDay(_ node: PolicyNode) throws -> Timestamp {
        let text = try node.text()
        guard text.utf8.count == 10, let day = Timestamp(rfc3339: text + "T00:00:00Z") else {
            throw node.fault("the last day of a waiver is a date such as 2026-12-31")
        }
        return day
    }
}

extension String {
    /// The text without white space round it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
#endif
