// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Report.Tool {
    /// This csrlint on the OpenSSL it runs on.
    public static var current: Self {
        Self(version: CSRLintVersion.current, openSSLVersion: OpenSSLVersion.running)
    }
}

extension Report.Summary {
    /// Counts findings by severity.
    mutating func count(_ findings: some Sequence<Finding>) {
        for finding in findings where finding.status != .fixed {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// The gravest severity counted; nil where there is no finding.
    var worst: Severity? {
        if errors > 0 { .error } else if warnings > 0 { .warning } else if notes > 0 { .note } else { nil }
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
