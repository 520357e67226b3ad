// swift-tools-version: 6.1
import PackageDescription

// The runtime is compiled into the program, as into a client, so that it is optimised in the same way.
let package = Package(
    name: "json-coding",
    platforms: [.macOS(.v13)],
    targets: [
        .executableTarget(
            name: "json-coding",
            path: ".",
            exclude: ["Runtime/AsyncHTTPClientTransport"],
            sources: ["Program", "Runtime"],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
