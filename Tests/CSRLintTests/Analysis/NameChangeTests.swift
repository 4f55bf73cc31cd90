// csrlint
// SPDX-License-Identifier: Apache-2.0

import JSONReader
import Testing

@testable import CSRLint

@Suite("How the names of a reissue change")
struct NameChangeTests {
    private static func names(_ commonName: String?, _ listed: [String]?) -> SecuredNames {
        var record = CertificateRecord.example
        record.commonName = commonName.map { JSONString($0) }
        record.dnsNames = listed.map { $0.map { JSONString($0) } }
        return SecuredNames(record)
    }

    @Test("is nothing where the sets are equal, however they are written")
    func equalSets() {
        let before = Self.names("example.com", ["www.example.com", "example.com"])
        #expect(NameChange(from: before, to: Self.names("EXAMPLE.com", ["WWW.example.com."])) == nil)
        #expect(NameChange(from: before, to: before) == nil)
    }

    @Test("tells what came and what went, wildcards and domains by themselves")
    func bothWays() throws {
        let before = Self.names("example.com", ["a.example.com", "b.example.com"])
        let after = Self.names("example.com", ["a.example.com", "*.example.com", "*.example.co.uk", "192.0.2.1"])
        let change = try #require(NameChange(from: before, to: after))
        #expect(change.dropped?.text == "b.example.com")
        #expect(change.dropped?.single == "b.example.com")
        #expect(change.added?.text == "*.example.com, *.example.co.uk, 192.0.2.1")
        #expect(change.added?.single == nil)
        #expect(change.addedWildcards?.text == "*.example.com, *.example.co.uk")
        #expect(change.addedDomains?.text == "example.co.uk")
        #expect(change.formerCommonName == nil)
    }

    @Test("says nothing of names that one record does not list")
    func unlisted() throws {
        let listed = Self.names("example.com", ["www.example.com"])
        #expect(NameChange(from: listed, to: Self.names("example.com", nil)) == nil)
        #expect(NameChange(from: Self.names("example.com", nil), to: listed) == nil)
        let renamed = try #require(NameChange(from: listed, to: Self.names("example.net", nil)))
        #expect(renamed.formerCommonName == "example.com")
        #expect(renamed.dropped == nil && renamed.added == nil)
    }

    @Test("does not take text for a name")
    func humanText() throws {
        let change = try #require(
            NameChange(from: Self.names("Jane Example", ["example.com"]), to: Self.names("John", ["example.com"])))
        #expect(change.formerCommonName == "Jane Example")
        #expect(change.dropped == nil && change.added == nil)
    }

    @Test("shows twenty of very many names, and counts all")
    func manyNames() throws {
        let many = (0..<1_000).map { "host-\($0).example.com" }
        let change = try #require(
            NameChange(from: Self.names(nil, ["example.com"]), to: Self.names(nil, many)))
        #expect(change.added?.count == 1_000)
        #expect(change.added?.text.hasSuffix("host-19.example.com, … and 980 more") == true)
        let reverse = try #require(NameChange(from: Self.names(nil, many), to: Self.names(nil, ["host-1.example.com"])))
        #expect(reverse.dropped?.count == 999)
        #expect(reverse.dropped?.text.hasPrefix("host-0.example.com, host-2.example.com") == true)
    }

    @Test("shows hostile names in visible form")
    func hostileNames() throws {
        let change = try #require(
            NameChange(from: Self.names(nil, ["example.com"]), to: Self.names("\u{1B}[2J.example.com", [])))
        #expect(change.added?.text == #"\u{1B}[2J.example.com"#)
    }
}
