public import SwiftPlan

/// A printer of the runtime that several clients share.
public struct RuntimePrinter {
    private let runtime: RuntimePlan
    private let head: FileHead

    /// Creates the printer of a shared runtime.
    ///
    /// - Parameters:
    ///   - source: The names of the specs for the comment at the top of each file.
    ///   - version: The version of Tenon for the top of the main file; `nil` to omit it.
    public init(_ runtime: RuntimePlan, source: String, version: String?) {
        self.runtime = runtime
        head = FileHead(spec: source, version: version, header: runtime.header)
    }

    /// Prints the files of the runtime. Their paths are unique, and their order is stable.
    public func files() -> [SourceText] {
        let layout: PlanOptions.Layout = runtime.layout == .files ? .files : .single
        return FileLayout(client: runtime.name, layout: layout, head: head).files(parts)
    }

    private var parts: [SourcePart] {
        var parts = [namespace]
        if !runtime.headers.isEmpty {
            parts.append(HeadersFile(owner: runtime.name, access: runtime.access, headers: runtime.headers).text())
        }
        let files = RuntimeFiles(
            client: runtime.name, access: runtime.access, used: RuntimeFeature.used(by: runtime.clients),
            isPaced: runtime.isPaced, part: .shared, internals: runtime.internals)
        return parts + files.texts()
    }

    private var namespace: SourcePart {
        var printer = SwiftPrinter()
        let names = runtime.clients.map { "`\($0.name)`" }.joined(separator: ", ")
        DocComment("The runtime that the clients \(names) share. Each client has an alias for each type in it.")
            .print(to: &printer)
        printer.line("\(runtime.access.modifier)nonisolated enum \(runtime.name) {}")
        if !runtime.errorMessages.isEmpty {
            printer.line()
            printer.block("nonisolated extension \(runtime.name).Failure") { $0.messagePaths(runtime.errorMessages) }
        }
        return SourcePart(section: .client, name: nil, text: printer.text)
    }
}
