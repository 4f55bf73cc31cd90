// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    /// What stands before the components.
    mutating func openBill(
        by tool: Report.Tool, run: Report.Run, skipped: [Report.SkippedRule], failures: [Report.Failure]
    ) {
        member("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
        member("bomFormat", "CycloneDX")
        member("specVersion", "1.6")
        member("version", 1)
        object("metadata", .lines) { writer in
            if let asOf = run.asOf { writer.member("timestamp", asOf.description) }
            writer.object("tools") { writer in
                writer.array("components") { writer in
                    writer.object { writer in
                        writer.member("type", "application")
                        writer.member("name", "csrlint")
                        writer.member("version", tool.version)
                    }
                }
            }
            writer.array("properties", .lines) { writer in
                writer.property("openssl", tool.openSSLVersion)
                writer.property("profile", run.profile.rawValue)
                writer.property("fail_on", run.failOn.rawValue)
                writer.property("complete", run.isComplete ? "true" : "false")
                writer.property("exit_code", String(run.exitCode))
                for list in run.keyLists { writer.property("key_list", list.words) }
                for failure in failures { writer.property("error", failure.text) }
                for rule in skipped { writer.property("skipped_rule", "\(rule.ruleID): \(rule.reason)") }
            }
        }
    }

    /// The keys, then the algorithms.
    mutating func components(of assets: CryptoAssets) throws {
        for shared in assets.keys {
            component(shared)
            try drain()
        }
        for algorithm in assets.algorithms {
            component(algorithm)
            try drain()
        }
    }

    /// What keys stand on; algorithms stand on nothing.
    mutating func dependencies(of assets: CryptoAssets) throws {
        for shared in assets.keys {
            dependencies(of: shared.key.assetReference, on: [shared.key.algorithmReference])
            try drain()
        }
        for algorithm in assets.algorithms {
            dependencies(of: algorithm.reference, on: [])
            try drain()
        }
    }

    mutating func dependencies(of reference: String, on others: [String]) {
        object { writer in
            writer.member("ref", reference)
            writer.member("dependsOn", others)
        }
    }

    /// A property in the project's own namespace; nothing without a value.
    mutating func property(_ name: String, _ value: String?) {
        guard let value else { return }
        object { writer in
            writer.member("name", "csrlint:\(name)")
            writer.member("value", value)
        }
    }

    /// A finding, as a line of words that ends in what tells it from others.
    mutating func property(_ finding: Finding) {
        let marks = [finding.status == .new ? nil : finding.status.rawValue, finding.waiver?.words].compactMap(\.self)
        let status = marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))"
        property(
            "finding",
            "\(finding.severity.rawValue) \(finding.ruleID)\(status): \(finding.message) [\(finding.fingerprint)]")
    }

    private mutating func component(_ shared: CryptoAssets.SharedKey) {
        let key = shared.key
        object { writer in
            writer.openAsset(key.shortText, reference: key.assetReference)
            writer.object("cryptoProperties") { writer in
                writer.member("assetType", "related-crypto-material")
                writer.object("relatedCryptoMaterialProperties") { writer in
                    writer.member("type", "public-key")
                    writer.member("id", key.spkiSHA256)
                    writer.member("algorithmRef", key.algorithmReference)
                    if let bits = key.bits { writer.member("size", bits) }
                    writer.member("format", "SubjectPublicKeyInfo")
                }
            }
            writer.array("properties") { writer in
                writer.property("spki_sha256", key.spkiSHA256.description)
                writer.property("exponent", key.exponent)
                writer.property("certificates", String(shared.count))
            }
        }
    }

    private mutating func component(_ algorithm: CryptoAssets.Algorithm) {
        object { writer in
            writer.openAsset(algorithm.name, reference: algorithm.reference)
            writer.object("cryptoProperties") { writer in
                writer.member("assetType", "algorithm")
                writer.object("algorithmProperties") { writer in
                    writer.member("primitive", algorithm.primitive)
                    if let parameters = algorithm.parameters { writer.member("parameterSetIdentifier", parameters) }
                    if let curve = algorithm.curve { writer.member("curve", curve) }
                    if let level = algorithm.quantumLevel { writer.member("nistQuantumSecurityLevel", level) }
                }
                if let oid = algorithm.oid { writer.member("oid", oid) }
            }
        }
    }

    /// The members that each asset begins with.
    mutating func openAsset(_ name: String, reference: String) {
        member("type", "cryptographic-asset")
        member("bom-ref", reference)
        member("name", name)
    }
}
