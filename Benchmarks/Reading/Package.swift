// swift-tools-version: 6.1
import PackageDescription

// What it takes to read a document, and to do nothing with it: the measure of what a run of the tool takes.
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
