import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    let plan: ClientPlan
    let head: FileHead

    func texts() -> [SourceText] {
        let used = RuntimeFeature.used(by: plan)
        let sources = RuntimeSources.files.filter { $0.feature.map(used.contains) ?? true }
        return sources.map { name, _, bytes in
            var printer = SwiftPrinter()
            head.print(to: &printer)
            let contents = adapted(String(decoding: bytes, as: UTF8.self))
            return SourceText(path: "Runtime/\(plan.name)+\(name).swift", contents: printer.text + contents)
        }
    }

    /// The runtime is written for a client called `APIClient` that is public.
    private func adapted(_ source: String) -> String {
        let access = plan.options.access
        return source.replacing("public import ", with: access.importModifier + "import ")
            .replacing("public ", with: access.modifier)
            .replacing("APIClient", with: plan.name)
    }
}
