// csrlint
// SPDX-License-Identifier: Apache-2.0

import CertCentral
import Testing

@Suite("The base URL")
struct BaseURLTests {
    @Test(
        "https to any host, and http to this machine, are taken as written but for case and the last slash",
        arguments: [
            ("https://www.digicert.com/services/v2", "https://www.digicert.com/services/v2"),
            ("https://www.digicert.com/services/v2/", "https://www.digicert.com/services/v2"),
            ("https://h.example///", "https://h.example"),
            ("HTTPS://WWW.Example.COM/Services/V2", "https://www.example.com/Services/V2"),
            ("https://h.example", "https://h.example"),
            ("https://h.example.", "https://h.example."),
            ("https://h.example:8443/a/b_c-d.e~f", "https://h.example:8443/a/b_c-d.e~f"),
            ("https://h.example:443/v2", "https://h.example/v2"),
            ("https://h.example:80/v2", "https://h.example:80/v2"),
            ("https://h.example:65535", "https://h.example:65535"),
            ("https://h.example:1", "https://h.example:1"),
            ("https://192.0.2.1/v2", "https://192.0.2.1/v2"),
            ("https://[2001:DB8::1]:8443/v2", "https://[2001:db8::1]:8443/v2"),
            ("https://[::ffff:192.0.2.1]", "https://[::ffff:192.0.2.1]"),
            ("https://[1:2:3:4:5:6:7:8]", "https://[1:2:3:4:5:6:7:8]"),
            ("https://[1:2:3:4:5:6:192.0.2.1]", "https://[1:2:3:4:5:6:192.0.2.1]"),
            ("http://localhost:8080/services/v2", "http://localhost:8080/services/v2"),
            ("http://LocalHost", "http://localhost"),
            ("http://localhost.:80", "http://localhost."),
            ("http://127.0.0.1:9", "http://127.0.0.1:9"),
            ("http://127.255.255.254", "http://127.255.255.254"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ])
    func accepted(_ text: String, _ expected: String) throws {
        let url = try BaseURL(text)
        #expect(url.description == expected)
        #expect(url.isSecure == expected.hasPrefix("https:"))
        #expect(try BaseURL(url.description) == url)
    }

    @Test(
        "anything else is refused, and no part of it is repeated",
        arguments: [
            "", "https", "https:", "https:/h.example", "https://", "https:///v2", "//h.example", "h.example",
            "ftp://h.example", "httpss://h.example", " https://h.example", "https://h.example ", "https ://h.example",
            "http://h.example", "http://www.digicert.com/services/v2", "http://128.0.0.1",
            "http://127.0.0.1.evil.example",
            "http://127.0.0", "http://127.0.0.256", "http://127.0.0.1.", "http://127.1", "http://0.0.0.0",
            "http://[::2]",
            "http://[::ffff:127.0.0.1]", "http://localhost.evil.example", "http://localhost..", "http://alocalhost",
            "https://user@h.example", "https://user:SECRET@h.example", "http://localhost@evil.example",
            "https://h.example?SECRET", "https://h.example/?a=b", "https://h.example/v2#SECRET", "https://h.example#",
            "https://h.example:", "https://h.example:0", "https://h.example:65536", "https://h.example:99999",
            "https://h.example:+80", "https://h.example:8 0", "https://h.example:080000", "https://h.example:80:80",
            "https://h.example:-1", "https://h.example:18446744073709551697",
            "https://.", "https://..", "https://.h", "https://h..example", "https://h_%41", "https://h,example",
            "https://\(String(repeating: "a", count: 64)).example",
            "https://\(String(repeating: "a.", count: 127))example",
            "https://[]", "https://[:]", "https://[1]", "https://[::1", "https://::1", "https://[::1]x",
            "https://[::1]]",
            "https://[[::1]]", "https://[::1%25lo]", "https://[:::1]", "https://[1::2::3]", "https://[12345::1]",
            "https://[1:2:3:4:5:6:7]", "https://[1:2:3:4:5:6:7:8:9]", "https://[1:2:3:4:5:6:7::8]", "https://[g::1]",
            "https://[::1.2.3]", "https://[::1.2.3.4:5]", "https://[1.2.3.4::]", "https://[::+1]",
            "https://h.example/a b", "https://h.example/a\nX-Injected: 1", "https://h.example\r\n",
            "https://h.example/\0",
            "https://h.example/\u{7F}", "https://h.example/\u{1B}[31m", "https://hüh.example", "https://h.example/ü",
            "https://h.example\\@evil.example", "https://h.example/a\\b", "https://h.example/%2e%2e",
            "https://h.example/../x", "https://h.example/a/./b", "https://h.example/..", "https://h.example/a;b",
            "https://h.example/\(String(repeating: "a", count: 2_048))",
        ])
    func refused(_ text: String) {
        let error = #expect(throws: CertCentralError.self) { try BaseURL(text) }
        let message = error?.description ?? ""
        #expect(message.hasPrefix("no base URL: "))
        #expect(!message.contains("SECRET") && !message.contains("evil"))
        #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test("host and port are told apart, and whether the host is this machine")
    func parts() throws {
        let url = try BaseURL("http://[::1]:8080/v2")
        #expect(url.host == "[::1]")
        #expect(url.port == 8_080)
        #expect(url.origin == "http://[::1]:8080")
        #expect(url.isLoopback)
        #expect(BaseURL.us.host == "www.digicert.com")
        #expect(BaseURL.us.port == nil)
        #expect(!BaseURL.us.isLoopback)
    }

    @Test(
        "each region has the address that the vendor documents",
        arguments: [
            (Region.us, "https://www.digicert.com/services/v2"), (.eu, "https://certcentral.digicert.eu/services/v2"),
        ])
    func regions(_ region: Region, _ address: String) throws {
        #expect(region.baseURL.description == address)
        #expect(try BaseURL(address + "/") == region.baseURL)
        #expect(Region(rawValue: region.rawValue) == region)
    }
}
