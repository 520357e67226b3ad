import Diagnostics
import SwiftPlan

/// A check of the option `schemas`: the client that it names must exist, and its types must be usable.
struct SchemaOwnerCheck {
    let diagnostics: DiagnosticCollector

    func check(_ list: ClientList) {
        for client in list.clients where !client.schemas.isEmpty {
            guard let owner = list.clients.first(where: { $0.name == client.schemas }) else {
                diagnostics.report(
                    RunFinding.unknownClient, "there is no client '\(client.schemas)', whose schemas '\(client.name)' asks for",
                    at: client.location,
                    help: suggestion(for: client.schemas, among: list.clients.map(\.name)).map(Help.didYouMean))
                continue
            }
            if let problem = problem(of: client, with: owner) {
                diagnostics.report(RunFinding.wrongOption, problem.message, at: client.location, help: problem.help)
            }
        }
    }

    private func problem(of client: ClientConfiguration, with owner: ClientConfiguration) -> (message: String, help: Help)? {
        guard !owner.canOwnSchemas(of: client) else { return nil }
        let names = "'\(client.name)' asks for the schemas of '\(owner.name)'"
        if owner.name == client.name { return (names + ", which is itself", "name another client, or leave it out") }
        if !owner.schemas.isEmpty {
            return (names + ", which asks for those of '\(owner.schemas)' itself", "name '\(owner.schemas)' for both")
        }
        guard client.sharesRuntime, owner.sharesRuntime else {
            return (names + ", and the two have no runtime in common", "add a 'runtime' to the file, which both use")
        }
        return (
            names + ", which is \(owner.options.access.rawValue), and shows them as \(client.options.access.rawValue)",
            "give both the same 'access'"
        )
    }
}
