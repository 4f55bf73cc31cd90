// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertCentralStandIn

/// What the command was asked for.
struct StandInOptions {
    /// What cannot be done as asked.
    struct Refusal: Error {
        let message: String
    }

    var port = 0
    var orderCount = 0
    var failureRate = 0.0
    var seed: UInt64 = 1
    var faultName: String?
    var tlsName: String?
    var isHelpWanted = false

    static let help = """
        usage: scripts/stand-in [--port N] [--orders N] [--fail-rate P] [--seed N] [--fault NAME] [--tls NAME]

        Answers as CertCentral does, on this machine, until it is interrupted.

          --port N        the port (any free one)
          --orders N      so many made-up orders more (0)
          --fail-rate P   the share of requests that fail in passing, from 0 to 1 (0)
          --seed N        which ones these are (1)
          --fault NAME    what is wrong with every answer; an unknown name lists the known ones
          --tls NAME      encrypted, and what is wrong with that; an unknown name lists the known ones
        """

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--help" || option == "-h" {
                isHelpWanted = true
                continue
            }
            var value: String {
                get throws {
                    guard let value = rest.popFirst() else { throw Refusal(message: "\(option) needs a value") }
                    return value
                }
            }
            switch option {
            case "--port": port = try Self.number(option, try value, in: 0...65_535)
            case "--orders": orderCount = try Self.number(option, try value, in: 0...1_000_000)
            case "--seed": seed = UInt64(try Self.number(option, try value, in: 0...Int.max))
            case "--fail-rate":
                guard let rate = Double(try value), (0...1).contains(rate) else {
                    throw Refusal(message: "\(option) needs a share from 0 to 1")
                }
                failureRate = rate
            case "--fault": faultName = try value
            case "--tls": tlsName = try value
            default: throw Refusal(message: "unknown option \(option)\n\(Self.help)")
            }
        }
        try check()
    }

    private static func number(_ option: String, _ text: String, in range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Refusal(message: "\(option) needs a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

#if Networking
extension StandInOptions {
    private func check() throws {
        if let faultName, StandInFault.named(faultName) == nil {
            let names = StandInFault.all.map { "  \($0.name)" }.joined(separator: "\n")
            throw Refusal(message: "unknown fault; known are\n\(names)")
        }
        if let tlsName, StandInTLS(rawValue: tlsName) == nil {
            let names = StandInTLS.allCases.map { "  \($0.rawValue)" }.joined(separator: "\n")
            throw Refusal(message: "unknown kind of TLS; known are\n\(names)")
        }
    }

    /// Which requests fail.
    var faults: StandInFaults {
        var faults = StandInFaults()
        if let fault = faultName.flatMap(StandInFault.named) { faults.add(fault) }
        if failureRate > 0 { faults.fail(rate: failureRate, seed: seed) }
        return faults
    }

    /// How it encrypts.
    var tls: StandInTLS? { tlsName.flatMap(StandInTLS.init(rawValue:)) }
}
#else
extension StandInOptions {
    private func check() throws {}
}
#endif
