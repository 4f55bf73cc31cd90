// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The outcome of a run over requests alone.
public struct InspectionReport: Sendable {
    /// One request, or one input in which none was found.
    public struct Request: Sendable {
        /// Where it came from.
        public var source: InputSource
        /// The line on which it begins.
        public var line: Int
        /// Its position in its input, from 0.
        public var index: Int
        /// What it says.
        public var csr: RequestSummary
        /// What was found.
        public var findings: [Finding]

        /// Whether there is a request at all, even one that cannot be read.
        var isRequest: Bool { csr.isParsed || csr.failure?.code == "csr-undecodable" }

        package init(source: InputSource, line: Int, index: Int, csr: RequestSummary, findings: [Finding]) {
            self.source = source
            self.line = line
            self.index = index
            self.csr = csr
            self.findings = findings
        }
    }

    /// The tool.
    public var tool: Report.Tool
    /// How the run went.
    public var run: Report.Run
    /// The requests, in the order of the inputs.
    public var requests: [Request] = []
    /// The rules that did not look.
    public var skipped: [Report.SkippedRule] = []
    /// What could not be read or written.
    public var failures: [Report.Failure] = []
    /// How many findings are waived, whether they are in the report or not.
    public var waivedCount = 0
    /// What the baseline has and the run no longer does.
    public var fixed: [Finding] = []
    /// What became of the waivers.
    public var waivers: [WaiverUse] = []

    package init(tool: Report.Tool, run: Report.Run) {
        self.tool = tool
        self.run = run
    }
}
