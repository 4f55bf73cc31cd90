// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Report {
    /// What was found and in what, in words.
    var countsText: String {
        let counts = [
            Quantity.text(summary.errors, "error"), Quantity.text(summary.warnings, "warning"),
            Quantity.text(summary.notes, "note"),
        ]
        return "\(counts.joined(separator: ", ")) in \(Quantity.text(summary.reissues, "reissue"))"
    }

    /// Whether findings were weighed against a baseline, so that it matters which of them it has.
    var isAgainstBaseline: Bool { run.failsOnNewAlone || findings.contains { $0.status != .new } }

    /// The title of each order, with where it came from where another has the same, and with a number where that does
    /// not tell them apart.
    var orderTitles: [String] {
        let titles = orders.map(\.title)
        let counts = Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +)
        var uses: [String: Int] = [:]
        return zip(orders, titles).map { order, title in
            guard counts[title, default: 0] > 1 else { return title }
            let fullTitle = "\(title), from \(order.originText)"
            uses[fullTitle, default: 0] += 1
            let number = uses[fullTitle, default: 0]
            return number == 1 ? fullTitle : "\(fullTitle) (\(number))"
        }
    }

    /// How much was not checked, in a sentence; nil where everything was.
    var uncheckedText: String? {
        var parts: [String] = []
        if summary.notChecked > 0 {
            parts.append("Reissues and orders that could not be checked: \(summary.notChecked).")
        }
        if summary.ordersWithoutReissues > 0 {
            parts.append("Orders without reissues, which were not asked for: \(summary.ordersWithoutReissues).")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension InspectionReport {
    /// What was found and in what, in words.
    var countsText: String {
        let counts = Severity.allCases.reversed().map { Quantity.text(findingCount(of: $0), $0.rawValue) }
        return "\(counts.joined(separator: ", ")) in \(Quantity.text(requests.count, "request"))"
    }

    /// How much was not checked, in a sentence; nil where everything was.
    var uncheckedText: String? {
        let count = unreadCount
        return count > 0 ? "Requests that could not be read: \(count)." : nil
    }

    /// Whether findings were weighed against a baseline, so that it matters which of them it has.
    var isAgainstBaseline: Bool {
        run.failsOnNewAlone || !fixed.isEmpty || requests.contains { $0.findings.contains { $0.status != .new } }
    }

    /// How many requests could not be read.
    var unreadCount: Int { requests.count { !$0.csr.isParsed } }
}

extension Report.Order {
    /// The order's number, else where it came from.
    var title: String {
        if let orderID { return "Order \(orderID)" }
        return source.path.map { $0.isEmpty ? "A file" : TextExcerpt.value($0) } ?? "Standard input"
    }

    /// How much it holds and where it came from.
    var sourceText: String {
        "\(Quantity.text(reissues.count, "reissue")), from \(originText)"
    }

    fileprivate var originText: String {
        switch source {
        case .file(let path): orderID == nil ? "a file" : TextExcerpt.value(path)
        case .standardInput: "standard input"
        case .certCentral: "CertCentral"
        }
    }
}

extension Report.Run {
    /// How a run ended: a glyph, words, and whether that is good.
    var outcome: (glyph: String, words: String, isGood: Bool) {
        switch exitCode {
        case 0: ("✔", failOn == .never ? "no gate" : "gate passed", true)
        case 1: ("✖", "gate failed", false)
        case 3: ("○", "nothing to check", false)
        case 4: ("✖", "incomplete", false)
        case 5: ("✖", "gate failed, incomplete", false)
        default: ("✖", "interrupted, incomplete", false)
        }
    }

    /// What the run went by, as names and values.
    var facts: [(name: String, value: String)] {
        [
            ("As of", asOf?.description ?? "no date"), ("Profile", profile.rawValue), ("Fails on", gateText),
            ("Complete", isComplete ? "yes" : "no"), ("Exit status", String(exitCode)),
        ]
    }

    /// What was left out by choice or by force, a sentence each; rules are told elsewhere.
    var omissions: [String] {
        var sentences: [String] = []
        if exitCode > 128 { sentences.append("The run was interrupted.") }
        if !statuses.isEmpty {
            sentences.append("Only rows of status \(statuses.joined(separator: " or ")) were taken.")
        }
        return sentences
    }

    /// How many rules were off, in words.
    var rulesOffText: String { "Rules that were off, by the profile or by choice: \(rulesOff.count)" }

    /// What makes a run fail, and what does not although it usually would.
    private var gateText: String {
        var parts = [failsOnNewAlone ? "\(failOn.rawValue), new findings alone" : failOn.rawValue]
        if allowsIncomplete { parts.append("incomplete allowed") }
        if allowsEmpty { parts.append("empty allowed") }
        return parts.joined(separator: "; ")
    }
}
