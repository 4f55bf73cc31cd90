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
        .trait(name: "Networking", description: "Reserved for the CertCentral client over HTTP; it adds nothing yet."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .systemLibrary(
            name: "CSRLintOpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .target(name: "CertificateInspection", dependencies: ["CSRLintOpenSSL"]),
        .target(name: "JSONReader"),
        .target(name: "CertCentral", dependencies: ["JSONReader"]),
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
            ]
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "CertificateInspectionTests", dependencies: ["CertificateInspection", "TestSupport"]),
        .testTarget(name: "JSONReaderTests", dependencies: ["JSONReader", "TestSupport"]),
        .testTarget(name: "CertCentralTests", dependencies: ["CertCentral", "JSONReader", "TestSupport"]),
        .testTarget(name: "CSRLintTests", dependencies: ["CSRLint", "TestSupport"]),
        .testTarget(name: "CSRLintReportersTests", dependencies: ["CSRLintReporters", "TestSupport"]),
        .testTarget(name: "CSRLintCLITests", dependencies: ["CSRLintCLI", "TestSupport"]),
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
