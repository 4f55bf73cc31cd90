// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("Addresses for special purposes")
struct SpecialPurposeAddressesTests {
    @Test("have every block of the two registries, each readable")
    func complete() {
        #expect(SpecialPurposeAddresses.version4.count == 19)
        #expect(SpecialPurposeAddresses.version6.count == 20)
        for block in SpecialPurposeAddresses.version4 + SpecialPurposeAddresses.version6 {
            #expect(block.purpose.contains("RFC "))
        }
    }

    @Test(
        "are told by their block",
        arguments: [
            ("10.1.2.3", "10.0.0.0/8"), ("100.127.255.255", "100.64.0.0/10"), ("172.31.0.1", "172.16.0.0/12"),
            ("198.19.0.1", "198.18.0.0/15"), ("255.255.255.255", "255.255.255.255/32"), ("255.1.1.1", "240.0.0.0/4"),
            ("::1", "::1/128"), ("::", "::/128"), ("2001:0:1::", "2001::/32"), ("2001:1ff::", "2001::/23"),
            ("fdab::1", "fc00::/7"), ("febf:ffff::", "fe80::/10"), ("3fff:fff::1", "3fff::/20"),
            ("::ffff:8.8.8.8", "::ffff:0:0/96"), ("100:0:0:1::5", "100:0:0:1::/64"),
        ]
    )
    func reserved(address: String, prefix: String) throws {
        let address = try #require(IPAddress(text: address.octets))
        #expect(SpecialPurposeAddresses.block(of: address)?.prefix == prefix)
    }

    @Test(
        "are not their neighbours",
        arguments: [
            "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
            "198.17.255.255",
            "198.20.0.0", "223.255.255.255", "::2", "100:0:0:2::", "2001:200::", "2001:db9::", "3fff:1000::", "fe00::",
            "fec0::", "2003::", "64:ff9b:2::",
        ]
    )
    func publicAddress(address: String) throws {
        let address = try #require(IPAddress(text: address.octets))
        #expect(SpecialPurposeAddresses.block(of: address) == nil)
    }
}
