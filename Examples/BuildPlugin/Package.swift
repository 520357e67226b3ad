// swift-tools-version: 6.1
import PackageDescription

// A client that is made in every build, and is in no repository.
let package = Package(
    name: "build-plugin",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "tenon", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "forecast",
            plugins: [.plugin(name: "TenonBuild", package: "tenon")]
        )
    ]
)
