// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "SharedRuntime",
    platforms: [.macOS(.v13), .iOS(.v16)],
    targets: [
        .target(name: "APIKit"),
        .target(name: "Stock", dependencies: ["APIKit"]),
        .target(name: "Orders", dependencies: ["APIKit", "Stock"]),
        .executableTarget(name: "Shop", dependencies: ["APIKit", "Stock", "Orders"]),
    ]
)
for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .defaultIsolation(MainActor.self),
    ]
}
