// swift-tools-version: 6.2
// csrlint
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "csrlint", path: "../..", traits: [])
    ],
    targets: [
        .target(
            name: "OpenSSLRoutes",
            cSettings: [.unsafeFlags(["-O2", "-Wall", "-Wextra"])],
            linkerSettings: [.linkedLibrary("crypto")]
        ),
        .executableTarget(
            name: "RouteBenchmark",
            dependencies: ["OpenSSLRoutes", .product(name: "CertificateInspection", package: "csrlint")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
