// swift-tools-version: 6.1
import PackageDescription

let examples = [
    "Cancellation", "Credentials", "Events", "Failures", "Interceptors", "Pacing", "Pages", "Requests",
    "Retries", "Stubs", "Transfers", "Transports",
]

let package = Package(
    name: "Capabilities",
    platforms: [.macOS(.v13), .iOS(.v16)],
    targets: [.target(name: "PhotoLibrary")]
        + examples.map { .executableTarget(name: $0, dependencies: ["PhotoLibrary"]) }
)
