// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Foundation
import TestSupport
import Testing

@Suite(
    "The forms of saved reissues", .enabled(if: Executable.isPresent, "the csrlint executable is not beside the tests"))
struct InputFormTests {
    @Test("give the same verdicts, findings and fingerprints")
    func sameFindings() throws {
        let corpus = try ReissueCorpus(count: 600)
        let folder = try TemporaryFolder()
        try folder.write(corpus.answer, to: "answer.json")
        // A bare array cannot name its order: the file does.
        try folder.write(corpus.array, to: "\(ReissueCorpus.orderID).json")
        try folder.write(corpus.lines, to: "lines.ndjson")
        let runs = try ["answer.json", "\(ReissueCorpus.orderID).json", "lines.ndjson"].map {
            try JSONOutput.of(["\(folder.path)/\($0)"] + CommandTests.day)
        }
        #expect(runs[0].report.identities.count > 600)
        for run in runs {
            #expect(run.status == 5 && run.report.isComplete == false)
            #expect(run.report.identities == runs[0].report.identities)
            #expect(run.report.verdicts == runs[0].report.verdicts && run.report.verdicts.count == 600)
            #expect(run.report.errors.isEmpty)
        }
        let piped = try JSONOutput.of(["-"] + CommandTests.day, input: corpus.answer)
        #expect(piped.report.identities == runs[0].report.identities)
    }

    @Test("are told from the bytes alone, and can be forced", arguments: ["answer", "array", "lines"])
    func detection(form: String) throws {
        let corpus = try ReissueCorpus(count: 40)
        let text = ["answer": corpus.answer, "array": corpus.array, "lines": corpus.lines][form] ?? ""
        let kind = ["answer": "api", "array": "array", "lines": "ndjson"][form] ?? ""
        let told = try JSONOutput.of(["-"] + CommandTests.day, input: text)
        let forced = try JSONOutput.of(["-", "--input-format", kind] + CommandTests.day, input: text)
        #expect(told.report.verdicts.count == 40)
        #expect(told.report.identities == forced.report.identities && told.status == forced.status)
    }
}
#endif
