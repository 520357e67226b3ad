// swift-tools-version: 6.1
import PackageDescription

// A client that is committed, and that `swift package generate-client` brings up to date.
let package = Package(
    name: "command-plugin",
    platforms: [.macOS(.v13)],
    dependencies: [
        // For its plugin. The client depends on nothing.
        .package(name: "tenon", path: "../..")
    ],
    targets: [
        .target(name: "Library"),
        .executableTarget(name: "reader", dependencies: ["Library"]),
    ]
)
