public import SwiftPlan

/// Prints a client: plan → text. Everything was decided before; nothing here looks at the document.
public struct ClientPrinter {
    private let plan: ClientPlan
    private let head: FileHead

    /// `spec` is what the head of each file says that it was made from.
    public init(_ plan: ClientPlan, spec: String) {
        self.plan = plan
        head = FileHead(spec: spec, access: plan.options.access, header: plan.options.header)
    }

    public func files() -> [SourceText] {
        let groups = GroupFile(plan: plan, head: head)
        let types = TypeFile(plan: plan, head: head)
        var files = [ClientFile(plan: plan, head: head).text(), ErrorBodyFile(plan: plan, head: head).text()]
        if !plan.headers.isEmpty {
            files.append(HeadersFile(plan: plan, head: head).text())
        }
        files += plan.groups.map(groups.text)
        if let events = plan.events {
            files.append(EventsFile(plan: plan, head: head).text(events))
        }
        files += plan.types.map(types.text)
        if plan.options.stubs {
            files.append(ExamplesFile(plan: plan, head: head).text())
        }
        files += RuntimeFiles(plan: plan, head: head).texts()
        return files
    }
}
