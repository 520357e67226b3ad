import Foundation
import PackagePlugin

/// Generates, in every build, the clients that the `tenon.yaml` of a target lists, and compiles them into the target.
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

    /// The inputs and outputs of the tool must be known before it runs.
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

    /// The file of a runtime that clients share.
    private func runtimeOutputs(_ name: String?, in folder: URL) -> [URL] {
        guard let name else { return [] }
        return [folder.appendingPathComponent(name).appendingPathComponent("\(name).swift")]
    }

    /// The files of the layout `compact`.
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

/// A mistake of the person who uses the plugin.
private struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
