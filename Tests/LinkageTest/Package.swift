// swift-tools-version: 6.2
// csrlint
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "LinkageTest",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "csrlint", path: "../..", traits: [])
    ],
    targets: [
        .executableTarget(name: "LinkageTest", dependencies: [.product(name: "CSRLint", package: "csrlint")])
    ],
    swiftLanguageModes: [.v6]
)
