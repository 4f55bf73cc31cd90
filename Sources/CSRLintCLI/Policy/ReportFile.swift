// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import ArgumentParser
internal import CSRLint
internal import CSRLintReporters

/// A file with a report that csrlint wrote as JSON.
enum ReportFile {
    /// Reads a report.
    ///
    /// - Parameters:
    ///   - argument: a path, or - for standard input.
    ///   - option: what names the file on the command line, for messages.
    /// - Returns: the report.
    /// - Throws: a usage error that names the place.
    static func read(_ argument: String, as option: String = "") throws -> SavedReport {
        let place = option.isEmpty ? DisplayText.visible(argument) : "\(option) \(DisplayText.visible(argument))"
        let bytes: [UInt8]
        do throws(CertCentralError) {
            bytes = try InputReader().bytes(of: argument == "-" ? .standardInput : .file(argument))
        } catch {
            throw ValidationError("\(place): \(error.message).")
        }
        do throws(ReportReadingError) {
            return try SavedReport(json: bytes)
        } catch {
            throw ValidationError("\(place):\(error.description).")
        }
    }
}
#endif
