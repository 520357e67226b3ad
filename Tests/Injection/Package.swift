// swift-tools-version: 6.1
import PackageDescription

// Attacks every text of a spec and parses the generated client. `Scripts/check-injection` builds and runs the program.
//
// The modules are symbolic links to the modules of the tool, so that they share the access of one package.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "tenon-injection",
    platforms: [.macOS(.v13)],
    dependencies: [.package(url: "https://github.com/swiftlang/swift-syntax.git", exact: "603.0.1")],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
        module("YAMLTree", ["CYAML"]),
        module("ShownText"),
        module("Diagnostics", ["YAMLTree", "ShownText"]),
        module("OpenAPI", ["YAMLTree", "Diagnostics"]),
        module("SchemaNormalization", ["YAMLTree", "Diagnostics", "OpenAPI"]),
        module("SwiftPlan", ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SchemaNormalization"]),
        .target(name: "RuntimeText"),
        module("SwiftText", ["ShownText", "OpenAPI", "SwiftPlan", "RuntimeText"]),
        module("APIChanges", ["YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "SwiftPlan"]),
        module("Reference", ["ShownText", "OpenAPI", "SwiftPlan", "SwiftText"], resources: [.embedInCode("Page")]),
        module("OutputFolder", ["ShownText"]),
        module("Lint", ["YAMLTree", "Diagnostics", "OpenAPI"]),
        module(
            "Generator",
            [
                "YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "Lint", "SchemaNormalization", "SwiftPlan",
                "SwiftText",
                "APIChanges", "Reference", "OutputFolder",
            ]),
        module("AttackSupport"),
        .executableTarget(
            name: "Injection",
            dependencies: [
                "YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "SwiftText", "Generator", "AttackSupport",
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
            ],
            swiftSettings: settings
        ),
    ]
)
