// csrlint
// SPDX-License-Identifier: Apache-2.0

@main
enum StandInCommand {
    static func main() {}
}
