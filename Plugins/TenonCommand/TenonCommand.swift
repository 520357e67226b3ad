import Foundation
import PackagePlugin

/// The command plugin `swift package generate-client`, which writes the clients of the package's `tenon.yaml`, to be
/// committed.
@main
struct TenonCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let folder = context.package.directoryURL
        var arguments = arguments
        let isCheck = arguments.contains("--check")
        arguments.removeAll { $0 == "--check" }
        let tool = Process()
        tool.executableURL = try context.tool(named: "tenon").url
        tool.arguments = [isCheck ? "check" : "generate"] + arguments
        // Paths in findings are relative to the package's folder.
        tool.currentDirectoryURL = folder
        try tool.run()
        tool.waitUntilExit()
        if tool.terminationReason != .exit || tool.terminationStatus != 0 {
            // The tool has printed the reasons.
            Diagnostics.error(isCheck ? "the clients are not what their specs give" : "not all clients were generated")
        }
    }
}
