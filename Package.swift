// swift-tools-version: 6.2
// csrlint
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "csrlint",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "CSRLint", targets: ["CSRLint"]),
        .library(name: "CSRLintReporters", targets: ["CSRLintReporters"]),
        .library(name: "CertificateInspection", targets: ["CertificateInspection"]),
        .executable(name: "csrlint", targets: ["CSRLintCLI"]),
    ],
    traits: [
        .default(enabledTraits: ["CommandLine", "Networking"]),
        .trait(name: "CommandLine", description: "The csrlint command; without it only the libraries are built."),
        .trait(
            name: "Networking", description: "Fetching from CertCentral over HTTP; without it there is no SwiftNIO."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CSRLintOpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .target(name: "CertificateInspection", dependencies: ["CSRLintOpenSSL"]),
        .target(name: "JSONReader"),
        .target(
            name: "CertCentral",
            dependencies: [
                "JSONReader",
                .product(
                    name: "AsyncHTTPClient",
                    package: "async-http-client",
                    condition: .when(traits: ["Networking"])
                ),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(
                    name: "NIOHTTPCompression",
                    package: "swift-nio-extras",
                    condition: .when(traits: ["Networking"])
                ),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["Networking"])),
            ]
        ),
        .target(
            name: "CSRLint",
            dependencies: ["CertCentral", "CertificateInspection", "JSONReader"],
            exclude: ["Analysis/Tables/LICENSES"]
        ),
        .target(name: "CSRLintReporters", dependencies: ["CSRLint", "CertificateInspection", "JSONReader"]),
        .executableTarget(
            name: "CSRLintCLI",
            dependencies: [
                "CSRLintReporters", "CSRLint",
                .product(
                    name: "ArgumentParser",
                    package: "swift-argument-parser",
                    condition: .when(traits: ["CommandLine"])
                ),
                .product(name: "Yams", package: "Yams", condition: .when(traits: ["CommandLine"])),
            ]
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(
            name: "CertCentralStandIn",
            dependencies: [
                "TestSupport",
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["Networking"])),
            ],
            path: "Tests/CertCentralStandIn"
        ),
        .executableTarget(name: "stand-in", dependencies: ["CertCentralStandIn"], path: "Tests/StandInCommand"),
        .testTarget(name: "CertificateInspectionTests", dependencies: ["CertificateInspection", "TestSupport"]),
        .testTarget(name: "JSONReaderTests", dependencies: ["JSONReader", "TestSupport"]),
        .testTarget(
            name: "CertCentralTests",
            dependencies: ["CertCentral", "CertCentralStandIn", "JSONReader", "TestSupport"]
        ),
        .testTarget(
            name: "CertCentralStandInTests",
            dependencies: [
                "CertCentralStandIn", "TestSupport",
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Networking"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["Networking"])),
            ]
        ),
        .testTarget(name: "CSRLintTests", dependencies: ["CSRLint", "TestSupport"]),
        .testTarget(name: "CSRLintReportersTests", dependencies: ["CSRLintReporters", "TestSupport"]),
        .testTarget(
            name: "CSRLintCLITests",
            dependencies: ["CSRLintCLI", "CertCentralStandIn", "TestSupport"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ]
}
