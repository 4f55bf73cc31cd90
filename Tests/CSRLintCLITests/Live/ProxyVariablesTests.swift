// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
@testable import CSRLintCLI
import CSRLint
import Testing

@Suite("The proxy of the environment")
struct ProxyVariablesTests {
    private static func proxy(_ text: String, past exemptions: String = "", to url: String) throws -> HTTPProxy? {
        try ProxyVariables(["HTTPS_PROXY": text, "NO_PROXY": exemptions]).proxy(for: BaseURL(url))
    }

    @Test(
        "is the host and port that it names, an IPv6 address without its brackets",
        arguments: [
            ("http://proxy.example:3128", "proxy.example", 3_128), ("proxy.example:1", "proxy.example", 1),
            ("http://proxy.example", "proxy.example", 80), ("http://[2001:db8::1]:65535", "2001:db8::1", 65_535),
            ("http://user:word@[::1]:8080/", "::1", 8_080),
        ])
    func named(text: String, host: String, port: Int) throws {
        let proxy = try #require(try Self.proxy(text, to: "https://elsewhere.example/"))
        #expect(proxy.host == host && proxy.port == port)
        #expect(proxy.description == (host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"))
    }

    @Test(
        "is refused where there can be none",
        arguments: [
            "http://proxy.example:0", "http://proxy.example:65536", "http://proxy.example:99999", "http://:3128",
            "socks5://proxy.example:1080", "https://proxy.example", "http://proxy.example:x",
        ])
    func refused(text: String) {
        #expect(throws: ProxyVariables.Fault.self) { try Self.proxy(text, to: "https://elsewhere.example/") }
    }

    @Test(
        "is passed by for the hosts of NO_PROXY",
        arguments: [
            ("example", "https://elsewhere.example/", true), ("*.example", "https://elsewhere.example/", true),
            ("elsewhere.example:443", "https://elsewhere.example/", true),
            ("elsewhere.example:8443", "https://elsewhere.example/", false),
            ("where.example", "https://elsewhere.example/", false), ("*", "https://[2001:db8::1]/", true),
            ("[2001:db8::1]", "https://[2001:db8::1]/", true), ("2001:DB8::1", "https://[2001:db8::1]/", true),
            ("[2001:db8::1]:443", "https://[2001:db8::1]/", true),
            ("[2001:db8::1]:8443", "https://[2001:db8::1]:8443/", true),
            ("[2001:db8::1]:8443", "https://[2001:db8::1]/", false),
            ("[2001:db8::2]", "https://[2001:db8::1]/", false), ("::1", "https://[2001:db8::1]/", false),
        ])
    func exempt(list: String, url: String, isExempt: Bool) throws {
        #expect(try (Self.proxy("proxy.example", past: "other.example, \(list)", to: url) == nil) == isExempt)
    }
}
#endif
