// swift-tools-version: 6.1
import PackageDescription

// Fuzz targets for the tool and the runtime. `Scripts/fuzz` builds them and runs one of them.
//
// The modules are those of the tool, by symbolic links, so that all of them have the fuzzer's instrumentation and share
// one package's access.

let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]
/// The library that the fuzzer's loop is in, without its `main`.
let fuzzerLibrary = Context.environment["FUZZER_LIBRARY"] ?? "-lclang_rt.fuzzer_no_main"

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: instrumented)
}

let package = Package(
    name: "tenon-fuzz",
    platforms: [.macOS(.v13)],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "LibFuzzer"),
        module("YAMLTree", ["CYAML"]),
        module("Diagnostics", ["YAMLTree"]),
        module("OpenAPI", ["YAMLTree", "Diagnostics"]),
        module("SchemaNormalization", ["YAMLTree", "Diagnostics", "OpenAPI"]),
        module("SwiftPlan", ["YAMLTree", "Diagnostics", "OpenAPI", "SchemaNormalization"]),
        .target(name: "RuntimeText"),
        module("SwiftText", ["OpenAPI", "SwiftPlan", "RuntimeText"]),
        module("APIChanges", ["YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan"]),
        module("OutputFolder"),
        module("Generator", [
            "YAMLTree", "Diagnostics", "OpenAPI", "SwiftPlan", "SwiftText", "APIChanges", "OutputFolder",
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
