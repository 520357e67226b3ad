// swift-tools-version: 6.1
import PackageDescription

// A client that sends and receives more than fits into memory, by either transport. A package of its own, since the client
// depends on AsyncHTTPClient, and Tenon does not.
let package = Package(
    name: "transfers",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.21.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.70.0"),
    ],
    targets: [
        .target(
            name: "Files",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .target(name: "LoopbackSupport"),
        .executableTarget(name: "transfers", dependencies: ["Files"]),
        .testTarget(
            name: "TransferTests",
            dependencies: [
                "Files", "LoopbackSupport", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
    ]
)
for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
