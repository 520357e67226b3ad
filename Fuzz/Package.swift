// swift-tools-version: 6.1
import PackageDescription

// Fuzz targets for the tool and the runtime. `Scripts/fuzz` builds them and runs one of them.
//
// The modules are symbolic links to those of the tool, so that the fuzzer instruments all of them and `package` access
// works.

let instrumented: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]),
]
/// The linker flag for the library that contains the fuzzer's loop, without its `main`.
let fuzzerLibrary = Context.environment["FUZZER_LIBRARY"] ?? "-lclang_rt.fuzzer_no_main"

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: instrumented)
}

let package = Package(
    name: "tenon-fuzz",
    platforms: [.macOS(.v13)],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "LibFuzzer"),
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
                "YAMLTree", "ShownText", "Diagnostics", "OpenAPI", "Lint", "SchemaNormalization", "SwiftPlan", "SwiftText",
                "APIChanges", "Reference", "OutputFolder",
            ]),
        .target(name: "ClientRuntime", exclude: ["AsyncHTTPClientTransport"], swiftSettings: instrumented),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["YAMLTree", "Diagnostics", "OpenAPI", "Generator", "ClientRuntime", "LibFuzzer"],
            swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags([fuzzerLibrary]), .linkedLibrary("stdc++", .when(platforms: [.linux]))]
        ),
    ]
)
