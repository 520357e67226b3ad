import Foundation
import PackagePlugin

/// The build plugin, which generates the clients of a target's `tenon.yaml` in every build and compiles them into the
/// target.
@main
struct TenonBuild: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let configuration = target.directoryURL.appendingPathComponent("tenon.yaml")
        return [
            try command(
                configuration, of: target.name, tool: context.tool(named: "tenon").url,
                output: context.pluginWorkDirectoryURL)
        ]
    }

    /// Returns the command that runs the tool. SwiftPM needs its inputs and outputs before the run.
    private func command(_ configuration: URL, of target: String, tool: URL, output: URL) throws -> Command {
        guard let text = try? String(contentsOf: configuration, encoding: .utf8) else {
            throw Problem("the target '\(target)' has no 'tenon.yaml' in '\(configuration.deletingLastPathComponent().path)'")
        }
        let outline = ConfigurationOutline(text)
        guard !outline.clients.isEmpty else {
            throw Problem(
                "no client is found in '\(configuration.path)': a build has to know the names of the clients beforehand, "
                    + "so each needs a line '- name: Pets' in the list 'clients:'")
        }
        let names = outline.clients.map(\.name)
        return .buildCommand(
            displayName: "Generating \(names.joined(separator: ", "))",
            executable: tool,
            arguments: [
                "generate", "--config", configuration.path, "--layout", "compact", "--output-folder", output.path, "--force",
            ] + names.flatMap { ["--client", $0] },
            inputFiles: InputFiles(configuration: configuration, specs: outline.clients.compactMap(\.spec)).urls(),
            outputFiles: names.flatMap { outputs(of: $0, in: output) } + runtimeOutputs(outline.runtime, in: output))
    }

    /// Returns the file of the runtime that clients share.
    private func runtimeOutputs(_ name: String?, in folder: URL) -> [URL] {
        guard let name else { return [] }
        return [folder.appendingPathComponent(name).appendingPathComponent("\(name).swift")]
    }

    /// Returns the files of a client in the layout `compact`.
    private func outputs(of client: String, in folder: URL) -> [URL] {
        ["", "+Calls", "+Models", "+Runtime"].map { part in
            folder.appendingPathComponent(client).appendingPathComponent("\(client)\(part).swift")
        }
    }
}

#if canImport(XcodeProjectPlugin)
import XcodeProjectPlugin

extension TenonBuild: XcodeBuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
        guard let configuration = target.inputFiles.map(\.url).first(where: { $0.lastPathComponent == "tenon.yaml" }) else {
            throw Problem("the target '\(target.displayName)' has no file 'tenon.yaml'")
        }
        return [
            try command(
                configuration, of: target.displayName, tool: context.tool(named: "tenon").url,
                output: context.pluginWorkDirectoryURL)
        ]
    }
}
#endif

/// An error in the configuration of a target, which stops the build.
private struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
