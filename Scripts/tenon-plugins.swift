// swift-tools-version: 6.1
import PackageDescription

// The plugins of Tenon with the released tool, so that nothing of the tool is built.
let package = Package(
    name: "tenon-plugins",
    products: [
        .plugin(name: "TenonBuild", targets: ["TenonBuild"]),
        .plugin(name: "TenonCommand", targets: ["TenonCommand"]),
    ],
    targets: [
        .binaryTarget(name: "tenon", path: "tenon.artifactbundle"),
        .plugin(name: "TenonBuild", capability: .buildTool(), dependencies: ["tenon"]),
        .plugin(
            name: "TenonCommand",
            capability: .command(
                intent: .custom(verb: "generate-client", description: "Writes the clients that tenon.yaml lists."),
                permissions: [.writeToPackageDirectory(reason: "The clients are part of the package.")]
            ),
            dependencies: ["tenon"]
        ),
    ]
)
