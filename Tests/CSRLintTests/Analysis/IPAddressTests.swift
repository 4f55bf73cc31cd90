// csrlint
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import CSRLint

@Suite("IP addresses")
struct IPAddressTests {
    @Test(
        "An address is written in the one form of RFC 5952",
        arguments: [
            ("10.0.0.1", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
            ("2001:0db8::0001", "2001:db8::1"), ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
            ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:DB8::AbCd", "2001:db8::abcd"),
            ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("0:0:0:0:0:0:0:0", "::"),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.1"), ("::FFFF:c000:0201", "::ffff:192.0.2.1"),
            ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
            ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("fe80:0:0:0:0:0:0:0", "fe80::"),
        ]
    )
    func canonical(text: String, expected: String) throws {
        let address = try #require(IPAddress(text: text.octets))
        #expect(address.description == expected)
        #expect(IPAddress(text: expected.octets) == address)
        #expect(IPAddress(octets: address.octets) == address)
    }

    @Test(
        "What is no strict address is none",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "010.0.0.1", "1.2.3.256", "1.2.3.-4", "1.2.3.", ".1.2.3", "0x7f.0.0.1",
            "1.2.3.4 ",
            "1.2.3.0004", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "fe80::1%eth0", "12345::",
            "::1.2.3", "1.2.3.4::", "g::", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:",
            "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.4:5", "2001:db8::1:",
        ]
    )
    func refused(text: String) {
        #expect(IPAddress(text: text.octets) == nil)
    }

    @Test("Only four or sixteen octets are an address", arguments: 0...20)
    func octets(count: Int) {
        let isAddress = count == 4 || count == 16
        #expect((IPAddress(octets: Array(repeating: 1, count: count)) != nil) == isAddress)
    }

    @Test("Every address reads back from its text")
    func roundTrip() {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<500 {
            let octets = (0..<16).map { _ -> UInt8 in
                Bool.random(using: &generator) ? 0 : UInt8.random(in: .min ... .max, using: &generator)
            }
            let address = IPAddress(octets: octets)
            #expect(address.flatMap { IPAddress(text: $0.description.octets) } == address)
        }
    }
}
