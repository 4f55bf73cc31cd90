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
        let origin: String =
            switch source {
            case .file(let path): orderID == nil ? "a file" : TextExcerpt.value(path)
            case .standardInput: "standard input"
            case .certCentral: "CertCentral"
            }
        return "\(Quantity.text(reissues.count, "reissue")), from \(origin)"
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
            ("As of", asOf?.description ?? "no date"), ("Profile", profile.rawValue), ("Fails on", failOn.rawValue),
            ("Complete", isComplete ? "yes" : "no"), ("Exit status", String(exitCode)),
        ]
    }
}
