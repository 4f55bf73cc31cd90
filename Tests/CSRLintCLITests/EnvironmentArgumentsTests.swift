// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
import Testing

@Suite("Options from the environment", .enabled(if: Executable.isPresent))
struct EnvironmentArgumentsTests {
    private static let mismatching = Executable.fixtures + "/reissues/other-san.json"

    private static func status(_ variables: [String: String], _ arguments: [String] = []) throws -> Int32 {
        try Executable.run([mismatching, "--include-inactive"] + arguments, environment: variables).status
    }

    @Test("stand for those of the command line, which come before them")
    func precedence() throws {
        #expect(try Self.status([:]) == 1)
        #expect(try Self.status(["CSRLINT_FAIL_ON": "never"]) == 0)
        #expect(try Self.status(["CSRLINT_FAIL_ON": "never"], ["--fail-on", "error"]) == 1)
        #expect(try Self.status(["CSRLINT_FAIL_ON": "never"], ["--fail-on=error"]) == 1)
        #expect(try Self.status(["CSRLINT_FAIL_ON": ""]) == 1)
        #expect(try Self.status(["CSRLINT_FAIL_ON": "sometimes"]) == 2)
    }

    @Test("set a flag by 1, and leave it by 0")
    func flags() throws {
        let path = Executable.fixtures + "/reissues/empty.json"
        #expect(try Executable.run([path]).status == 3)
        #expect(try Executable.run([path], environment: ["CSRLINT_ALLOW_EMPTY": "1"]).status == 0)
        #expect(try Executable.run([path], environment: ["CSRLINT_ALLOW_EMPTY": "0"]).status == 3)
        #expect(try Executable.run([path], environment: ["CSRLINT_ALLOW_EMPTY": "maybe"]).status == 2)
    }

    @Test(
        "give way to one of the command line that excludes them",
        arguments: [
            (["CSRLINT_REGION": "eu"], ["doctor", "--base-url", "http://127.0.0.1:9"], 3),
            (["CSRLINT_BASE_URL": "http://127.0.0.1:9"], ["doctor", "--region", "eu"], 3),
            (["CSRLINT_API_KEY_COMMAND": "false"], ["list", mismatching, "--api-key-file", "none"], 0),
            (["CSRLINT_JSON": "1"], ["list", mismatching, "-o", "text"], 0),
            (["CSRLINT_OUTPUT": "text"], ["list", mismatching, "--json"], 0),
            (["CSRLINT_OUTPUT": "text", "CSRLINT_JSON": "1"], ["list", mismatching], 2),
        ] as [([String: String], [String], Int32)])
    func alternatives(variables: [String: String], arguments: [String], status: Int32) throws {
        let none = ["CSRLINT_API_KEY": "", "DIGICERT_API_KEY": "", "DIGICERT_API_TOKEN": ""]
        let outcome = try Executable.run(arguments, environment: variables.merging(none) { $1 })
        #expect(outcome.status == status, "\(outcome.error)")
    }

    @Test(
        "leave the help as it is", arguments: [["--help"], ["-h"], ["help"], ["help", "check"], ["check", "--help"]])
    func help(arguments: [String]) throws {
        let outcome = try Executable.run(arguments, environment: ["CSRLINT_FAIL_ON": "warning"])
        #expect(outcome.status == 0)
        #expect(try outcome.output == Executable.run(arguments).output)
    }

    @Test("that stand for nothing are warned of, with a near one")
    func unknown() throws {
        let outcome = try Executable.run([Self.mismatching], environment: ["CSRLINT_FAIL_OM": "never"])
        #expect(outcome.error.contains("CSRLINT_FAIL_OM stands for no option (near: --fail-on)"))
    }
}
#endif
