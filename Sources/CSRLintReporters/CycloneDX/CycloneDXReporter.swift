// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

/// Writes a report as a cryptography bill of materials (CycloneDX 1.6, JSON): the certificates of a run, the keys under
/// them, each once, and the algorithms.
///
/// There is no serial number: it would have to differ from run to run, and a report does not.
struct CycloneDXReporter: Reporter {
    func write(_ report: Report, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        var findings = FindingQueue(report.findings)
        try writer.object(.lines) { writer in
            writer.openBill(by: report.tool, run: report.run, skipped: report.skipped, failures: report.failures)
            var assets = CryptoAssets()
            var strays: [Finding] = []
            try writer.array("components", .lines) { writer in
                for order in report.orders {
                    for reissue in order.reissues {
                        findings.take(before: reissue.index) { strays.append($0) }
                        var own: [Finding] = []
                        findings.take(through: reissue.index) { own.append($0) }
                        assets.add(reissue.csr)
                        writer.certificate(reissue, of: order, findings: own)
                        try writer.drain()
                    }
                }
                try writer.components(of: assets)
            }
            try writer.array("dependencies", .lines) { writer in
                for order in report.orders {
                    for reissue in order.reissues {
                        writer.dependencies(of: reissue.assetReference, on: reissue.csr.assetReferences)
                        try writer.drain()
                    }
                }
                try writer.dependencies(of: assets)
            }
            try writer.array("properties", .lines) { writer in
                for finding in strays {
                    writer.property(finding)
                    try writer.drain()
                }
                func write(_ finding: Finding) throws {
                    writer.property(finding)
                    try writer.drain()
                }
                try findings.takeRest(write)
                try findings.takeFixed(write)
            }
        }
        writer.endText()
        try writer.finish()
    }

    func write(_ report: InspectionReport, to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        try writer.object(.lines) { writer in
            writer.openBill(by: report.tool, run: report.run, skipped: report.skipped, failures: report.failures)
            var assets = CryptoAssets()
            try writer.array("components", .lines) { writer in
                for (index, request) in report.requests.enumerated() {
                    assets.add(request.csr)
                    writer.certificate(request, index: index)
                    try writer.drain()
                }
                try writer.components(of: assets)
            }
            try writer.array("dependencies", .lines) { writer in
                for (index, request) in report.requests.enumerated() {
                    writer.dependencies(
                        of: InspectionReport.Request.assetReference(index), on: request.csr.assetReferences)
                    try writer.drain()
                }
                try writer.dependencies(of: assets)
            }
            writer.array("properties", .lines) { writer in
                for finding in report.fixed { writer.property(finding) }
            }
        }
        writer.endText()
        try writer.finish()
    }
}
