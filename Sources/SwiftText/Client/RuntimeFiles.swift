import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    let plan: ClientPlan

    func texts() -> [SourcePart] {
        let used = RuntimeFeature.used(by: plan)
        let sources = RuntimeSources.files.filter { $0.feature.map(used.contains) ?? true }
        return sources.map { name, _, bytes in
            let (imports, text) = Self.parted(adapted(String(decoding: bytes, as: UTF8.self)))
            return SourcePart(section: .runtime, name: name, imports: imports, text: text)
        }
    }

    /// The lines that import, with the conditions around them, and what follows them.
    private static func parted(_ source: String) -> (imports: String, text: String) {
        var (end, next) = (source.startIndex, source.startIndex)
        while let newline = source[next...].firstIndex(of: "\n") {
            let line = source[next..<newline]
            next = source.index(after: newline)
            if line.split(separator: " ").dropFirst().first == "import" || line == "#endif" {
                end = next
            } else if !line.isEmpty, !line.hasPrefix("#") {
                break
            }
        }
        return (String(source[..<end]), String(source[end...].drop { $0 == "\n" }))
    }

    /// The runtime is written for a client called `APIClient` that is public.
    private func adapted(_ source: String) -> String {
        let access = plan.options.access
        return source.replacing("public import ", with: access.importModifier + "import ")
            .replacing("public ", with: access.modifier)
            .replacing("APIClient", with: plan.name)
    }
}
