// swift-tools-version: 6.1
import PackageDescription

// Parses a document and does nothing else, as a baseline for the tool.
let package = Package(
    name: "reading",
    platforms: [.macOS(.v13)],
    targets: [
        .systemLibrary(
            name: "CYAML", path: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .executableTarget(name: "reading", dependencies: ["CYAML"], path: "Program"),
    ]
)
