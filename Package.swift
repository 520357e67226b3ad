// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "tenon",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
    products: [
        .executable(name: "tenon", targets: ["tenon"]),
        .plugin(name: "TenonBuild", targets: ["TenonBuild"]),
        .plugin(name: "TenonCommand", targets: ["TenonCommand"]),
        .library(name: "FrameioV2", targets: ["FrameioV2"]),
        .library(name: "FrameioV4", targets: ["FrameioV4"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .systemLibrary(
            name: "CYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "YAMLTree", dependencies: ["CYAML"]),
        .target(name: "ShownText"),
        .target(name: "Diagnostics", dependencies: ["YAMLTree", "ShownText"]),
        .target(name: "OpenAPI", dependencies: ["YAMLTree", "Diagnostics"]),
        .target(name: "SchemaNormalization", dependencies: ["YAMLTree", "Diagnostics", "OpenAPI"]),
        .target(
            name: "SwiftPlan",
            dependencies: ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SchemaNormalization"]),
        // The sources of the runtime, to be copied into every client. C embeds files, at no cost; in Swift it takes minutes.
        .target(name: "RuntimeText"),
        .target(name: "SwiftText", dependencies: ["ShownText", "OpenAPI", "SwiftPlan", "RuntimeText"]),
        .target(
            name: "APIChanges", dependencies: ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SwiftPlan"]),
        .target(
            name: "Reference", dependencies: ["ShownText", "OpenAPI", "SwiftPlan", "SwiftText"],
            resources: [.embedInCode("Page")]),
        .target(name: "OutputFolder", dependencies: ["ShownText"]),
        // The package in `Examples/Transfers` compiles the sources that import other packages.
        .target(name: "ClientRuntime", exclude: ["AsyncHTTPClientTransport"]),
        .target(name: "FrameioV2", path: "Generated/FrameioV2", exclude: ["README.md", "Reference", "Reference.html"]),
        .target(name: "FrameioV4", path: "Generated/FrameioV4", exclude: ["README.md", "Reference", "Reference.html"]),
        .target(name: "Lint", dependencies: ["YAMLTree", "Diagnostics", "OpenAPI"]),
        .target(
            name: "Generator",
            dependencies: [
                "YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "Lint", "SchemaNormalization", "SwiftPlan", "SwiftText",
                "APIChanges", "Reference", "OutputFolder",
            ]
        ),
        .target(
            name: "LanguageServer",
            dependencies: [
                "YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "SwiftText", "Generator", "OutputFolder",
            ]
        ),
        .executableTarget(
            name: "tenon",
            dependencies: [
                "ShownText", "Generator", "LanguageServer", "Diagnostics", "OpenAPI", "SwiftPlan", "APIChanges", "OutputFolder",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .plugin(name: "TenonBuild", capability: .buildTool(), dependencies: ["tenon"]),
        .plugin(
            name: "TenonCommand",
            capability: .command(
                intent: .custom(verb: "generate-client", description: "Writes the clients that tenon.yaml lists."),
                permissions: [.writeToPackageDirectory(reason: "The clients are part of the package.")]
            ),
            dependencies: ["tenon"]
        ),

        .target(name: "LoopbackSupport", path: "Tests/LoopbackSupport"),
        .target(name: "ProcessSupport", path: "Tests/ProcessSupport"),
        .target(name: "AttackSupport", path: "Tests/AttackSupport"),
        .target(name: "ConformanceDriver", dependencies: ["LoopbackSupport"], path: "Tests/Conformance/Driver"),
        .executableTarget(
            name: "conformance",
            dependencies: ["Generator", "YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "ConformanceDriver"],
            path: "Tests/Conformance/Harness"
        ),
        .testTarget(
            name: "ConformanceTests", dependencies: ["conformance"], path: "Tests/Conformance/HarnessTests"
        ),
        .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["YAMLTree", "Diagnostics"]),
        .testTarget(
            name: "OpenAPITests", dependencies: ["YAMLTree", "Diagnostics", "OpenAPI", "SchemaNormalization"]
        ),
        .testTarget(
            name: "APIChangesTests", dependencies: ["YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "APIChanges"]
        ),
        .testTarget(name: "OutputFolderTests", dependencies: ["OutputFolder", "ProcessSupport"]),
        .testTarget(name: "SwiftPlanTests", dependencies: ["Diagnostics", "OpenAPI", "SwiftPlan"]),
        .testTarget(
            name: "GeneratorTests",
            dependencies: [
                "Generator", "YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SchemaNormalization", "SwiftPlan",
                "SwiftText", "APIChanges", "Reference", "ProcessSupport", "LoopbackSupport",
            ]
        ),
        .testTarget(
            name: "ReferenceTests",
            dependencies: [
                "Reference", "Generator", "Diagnostics", "OpenAPI", "SwiftPlan", "OutputFolder", "AttackSupport",
            ]
        ),
        // Nothing can depend on a plugin: what is tested of it is linked into the tests.
        .testTarget(name: "PluginTests"),
        .testTarget(name: "LintTests", dependencies: ["YAMLTree", "Diagnostics", "OpenAPI", "Lint"]),
        .testTarget(
            name: "LanguageServerTests", dependencies: ["LanguageServer", "YAMLTree", "Diagnostics", "OpenAPI"]
        ),
        .testTarget(name: "TenonTests", dependencies: ["tenon", "Generator", "ProcessSupport"]),
        .testTarget(name: "ClientRuntimeTests", dependencies: ["ClientRuntime", "LoopbackSupport"]),
        .testTarget(name: "LoopbackSupportTests", dependencies: ["LoopbackSupport"]),
        .testTarget(name: "FrameioV2Tests", dependencies: ["FrameioV2", "LoopbackSupport"]),
        .testTarget(name: "FrameioV4Tests", dependencies: ["FrameioV4", "LoopbackSupport", "YAMLTree"]),
    ]
)
let withoutSwift = ["CYAML", "RuntimeText"]
for target in package.targets where target.type != .plugin && !withoutSwift.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
