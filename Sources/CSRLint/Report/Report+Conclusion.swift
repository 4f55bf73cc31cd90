// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report.Tool {
    /// This csrlint on the OpenSSL it runs on.
    public static var current: Self {
        Self(version: CSRLintVersion.current, openSSLVersion: OpenSSLVersion.running)
    }
}

extension Report.Summary {
    /// Counts a finding that is there: by its severity, or as waived.
    mutating func count(_ finding: Finding) {
        guard finding.waiver == nil else {
            waived += 1
            return
        }
        switch finding.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
    }

    /// Takes over the counts of findings.
    mutating func takeFindingCounts(of other: Self) {
        (errors, warnings, notes, waived) = (other.errors, other.warnings, other.notes, other.waived)
    }
}

extension Report.Run {
    /// Sets whether the run is complete and the exit status that fits.
    mutating func conclude(configuration: Configuration, isComplete: Bool, isEmpty: Bool, worst: Severity?) {
        self.isComplete = isComplete
        let failsGate = worst.map(configuration.failOn.isReached) ?? false
        let isIncomplete = !isComplete && !configuration.allowsIncomplete
        exitCode =
            switch (failsGate, isIncomplete) {
            case (true, true): 5
            case (true, false): 1
            case (false, true): 4
            case (false, false): isEmpty && isComplete && !configuration.allowsEmpty ? 3 : 0
            }
    }
}
