// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The versions of csrlint, of what it uses and of the data inside it.
public struct VersionText: Sendable {
    /// Data inside csrlint.
    public struct Data: Sendable {
        /// The name for machines, in snake_case.
        public let key: String
        /// The name for people.
        public let name: String
        /// The date or version.
        public let version: String

        /// Describes data.
        public init(key: String, name: String, version: String) {
            self.key = key
            self.name = name
            self.version = version
        }
    }

    private let version: String
    private let compiledOpenSSL: String
    private let runningOpenSSL: String
    private let data: [Data]

    /// Makes a text.
    ///
    /// - Parameters:
    ///   - version: csrlint's version.
    ///   - compiledOpenSSL: the version of the OpenSSL whose headers it was compiled with.
    ///   - runningOpenSSL: the version of the OpenSSL that is running.
    ///   - data: the data inside, each with its date or version.
    public init(
        version: String, compiledOpenSSL: String, runningOpenSSL: String, data: [Data]
    ) {
        self.version = version
        self.compiledOpenSSL = compiledOpenSSL
        self.runningOpenSSL = runningOpenSSL
        self.data = data
    }

    /// Writes the versions for a person; whatever the sink throws is passed on.
    public func writeText(to sink: any ReportSink) throws {
        var page = TextPage(sink: sink, style: .plain)
        page.line([.init("csrlint \(version)")])
        page.line([.init("OpenSSL \(runningOpenSSL) (compiled with \(compiledOpenSSL))")])
        for data in data { page.line([.init("\(data.name) \(data.version)")]) }
        try page.finish()
    }

    /// Writes the versions as one JSON document; whatever the sink throws is passed on.
    public func writeJSON(to sink: any ReportSink) throws {
        var writer = JSONWriter(sink: sink)
        writer.object { writer in
            writer.member("name", "csrlint")
            writer.member("version", version)
            writer.object("openssl") { writer in
                writer.member("compiled", compiledOpenSSL)
                writer.member("running", runningOpenSSL)
            }
            writer.object("data") { writer in
                for data in data { writer.member(data.key, data.version) }
            }
        }
        writer.endText()
        try writer.finish()
    }
}
