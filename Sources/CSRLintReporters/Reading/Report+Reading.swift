// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension Report.Run {
    /// Reads how a run went.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init(
            asOf: try value[ifPresent: "as_of"]?.instant(), isComplete: try value["complete"].truth(),
            failOn: try value["fail_on"].word(), profile: try value["profile"].word(),
            exitCode: try value["exit_code"].count(),
            keyLists: try value[ifPresent: "key_lists"]?.list { list throws(ReportReadingError) in
                Report.KeyListSummary(
                    path: try list["path"].text(), format: try list["kind"].word(),
                    count: try list["entries"].count(), date: try list[ifPresent: "date"]?.instant())
            } ?? [],
            rulesOff: try value[ifPresent: "rules_off"]?.list { rule throws(ReportReadingError) in
                try rule.ruleID()
            } ?? [])
        failsOnNewAlone = try value[ifPresent: "fail_on_new"]?.truth() ?? false
        allowsIncomplete = try value[ifPresent: "allow_incomplete"]?.truth() ?? false
        allowsEmpty = try value[ifPresent: "allow_empty"]?.truth() ?? false
        statuses = try value[ifPresent: "statuses"]?.texts() ?? []
    }
}

extension Report.Summary {
    /// Reads the counts.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init()
        orders = try value["orders"].count()
        ordersWithoutReissues = try value[ifPresent: "orders_without_reissues"]?.count() ?? 0
        reissues = try value["reissues"].count()
        errors = try value["errors"].count()
        warnings = try value["warnings"].count()
        notes = try value["notes"].count()
        waived = try value["waived"].count()
        notChecked = try value["not_checked"].count()
        skippedRules = try value["skipped_rules"].count()
    }
}

extension Report.HistoryEntry {
    /// Reads an entry of a timeline.
    init(_ value: ReportValue) throws(ReportReadingError) {
        self.init(
            reissueIndex: try value["reissue"].count(), isKeyChanged: try value["key_changed"].truth(),
            isAlgorithmChanged: try value["algorithm_changed"].truth(),
            namesAdded: try value["names_added"].texts(), namesDropped: try value["names_dropped"].texts(),
            supersededBy: try value[ifPresent: "superseded_by"]?.number())
    }
}

extension InputSource {
    /// Reads where an input came from.
    init(_ value: ReportValue) throws(ReportReadingError) {
        let kind = try value["kind"]
        switch try kind.text() {
        case "file": self = .file(path: try value["path"].text())
        case "stdin": self = .standardInput
        case "certcentral": self = .certCentral
        default: throw kind.fault("this kind of source is not known")
        }
    }
}
