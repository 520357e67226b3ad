import Diagnostics
import OpenAPI
import SwiftPlan

/// A check for conflicts between the options of a shared runtime and those of its clients.
struct RuntimeCheck {
    let diagnostics: DiagnosticCollector
    let needsOutput: Bool

    func check(_ list: ClientList) {
        guard let runtime = list.runtime else { return }
        if let client = list.clients.first(where: { $0.name == runtime.name }) {
            diagnostics.report(
                RunFinding.sharedName, "the runtime has the name '\(client.name)' of a client", at: runtime.location)
        }
        if needsOutput { list.clients.forEach { checkFolders($0, runtime) } }
        if runtime.clients.isEmpty, !list.clients.isEmpty {
            diagnostics.report(
                RunFinding.unusedRuntime, "each client has its own runtime, and none uses '\(runtime.name)'",
                at: runtime.location, help: "remove 'runtime: own' from a client, or remove the runtime")
        }
        checkAccess(runtime)
        checkPacing(runtime)
    }

    private func checkFolders(_ client: ClientConfiguration, _ runtime: RuntimeConfiguration) {
        let (own, other) = (SourcePath.normalised(runtime.output) + "/", SourcePath.normalised(client.output) + "/")
        guard own.hasPrefix(other) || other.hasPrefix(own) else { return }
        let problem =
            own == other
            ? "the runtime and the client '\(client.name)' have one output folder, '\(runtime.output)'"
            : own.hasPrefix(other)
                ? "the runtime's folder '\(runtime.output)' is within that of the client '\(client.name)'"
                : "the runtime's folder '\(runtime.output)' has that of the client '\(client.name)' in it"
        diagnostics.report(
            RunFinding.sharedOutput, problem, at: runtime.location, help: "give it a folder beside those of the clients")
    }

    private func checkAccess(_ runtime: RuntimeConfiguration) {
        if runtime.isImported, runtime.access == .internal {
            diagnostics.report(
                RunFinding.wrongOption, "a runtime in a module of its own cannot have the access 'internal'", at: runtime.location
            )
        }
        for client in runtime.clients where client.options.access.isWider(than: runtime.access) {
            diagnostics.report(
                RunFinding.wrongOption,
                "the client '\(client.name)' is \(client.options.access.rawValue), and shows a runtime that is "
                    + runtime.access.rawValue,
                at: client.location, help: "give the runtime the same 'access'")
        }
    }

    /// Checks that the clients have one default for rate limits, since they share the type of the configuration.
    private func checkPacing(_ runtime: RuntimeConfiguration) {
        guard let first = runtime.clients.first else { return }
        for client in runtime.clients where client.options.pacing != first.options.pacing {
            diagnostics.report(
                RunFinding.wrongOption, "'\(client.name)' and '\(first.name)' share a runtime, but differ in 'pacing'",
                at: client.location, help: "give both the same 'pacing', or one of them 'runtime: own'")
        }
    }
}
