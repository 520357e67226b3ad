// swift-tools-version: 6.1
import PackageDescription

// Compares a call of a client with a call of a bare `URLSession`, using a client and the server of the tests.
let package = Package(
    name: "calls",
    platforms: [.macOS(.v13)],
    targets: [
        .target(name: "Allocations", path: "Allocations"),
        .target(
            name: "FrameioV4", path: "Client", exclude: ["README.md", "Reference", "Reference.html"],
            swiftSettings: settings),
        .target(name: "LoopbackSupport", path: "Loopback", swiftSettings: settings),
        .executableTarget(
            name: "calls", dependencies: ["Allocations", "FrameioV4", "LoopbackSupport"], path: "Program",
            swiftSettings: settings),
    ]
)

var settings: [SwiftSetting] {
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
