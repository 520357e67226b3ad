public import SwiftPlan

/// A printer of a client's files: plan → text. All decisions are in the plan.
public struct ClientPrinter {
    let plan: ClientPlan
    private let head: FileHead

    /// Creates the printer of a client.
    ///
    /// - Parameters:
    ///   - spec: The name of the spec for the comment at the top of each file.
    ///   - version: The version of Tenon for the top of the main file; `nil` to omit it.
    public init(_ plan: ClientPlan, spec: String, version: String? = nil) {
        self.plan = plan
        head = FileHead(spec: spec, version: version, header: plan.options.header)
    }

    /// Prints the files of the client. Their paths are unique, and their order is stable.
    public func files() -> [SourceText] {
        FileLayout(client: plan.name, layout: plan.options.layout, head: head).files(parts)
    }

    private var parts: [SourcePart] {
        let statuses = ErrorStatuses(plan)
        let groups = GroupFile(plan: plan, errors: statuses)
        let types = TypeFile(plan: plan)
        var parts = [ClientFile(plan: plan).text(), ErrorBodyFile(plan: plan, statuses: statuses).text()]
        let isWhole = plan.options.runtime == nil
        if isWhole, !plan.headers.isEmpty {
            parts.append(HeadersFile(owner: plan.name, access: plan.options.access, headers: plan.headers).text())
        }
        parts += plan.groups.flatMap(groups.texts)
        if let events = plan.events {
            parts.append(EventsFile(plan: plan).text(events))
        }
        parts += plan.ownTypes.flatMap(types.texts)
        if let shared = plan.sharedTypes, !shared.names.isEmpty {
            parts.append(SharedTypesFile(plan: plan).text(shared))
        }
        if plan.options.stubs {
            parts += [StubOperationsFile(plan: plan).text(), ExamplesFile(plan: plan).text()]
        }
        return parts + (isWhole ? RuntimeFiles(plan: plan).texts() : SharedRuntimeParts(plan: plan).parts())
    }
}
