// swift-tools-version: 6.1
import PackageDescription

// A client that is only source: no plugin, no dependency, nothing to install.
let package = Package(
    name: "vendored",
    platforms: [.macOS(.v13)],
    targets: [
        .executableTarget(name: "convert")
    ]
)
