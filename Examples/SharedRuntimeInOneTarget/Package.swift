// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "SharedRuntimeInOneTarget",
    platforms: [.macOS(.v13), .iOS(.v16)],
    targets: [.executableTarget(name: "Shop", swiftSettings: [.defaultIsolation(MainActor.self)])]
)
