import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    let plan: ClientPlan

    func texts() -> [SourcePart] {
        let used = RuntimeFeature.used(by: plan)
        let sources = RuntimeSources.files.filter { $0.feature.map(used.contains) ?? true }
        return sources.map { name, _, bytes in
            let (imports, text) = Self.parted(String(decoding: bytes, as: UTF8.self))
            return SourcePart(section: .runtime, name: name, imports: adapted(imports: imports), text: adapted(text))
        }
    }

    /// The lines that import, with the conditions around them, and what follows them.
    private static func parted(_ source: String) -> (imports: Substring, text: Substring) {
        var (end, next) = (source.startIndex, source.startIndex)
        while let newline = source[next...].firstIndex(of: "\n") {
            let line = source[next..<newline]
            next = source.index(after: newline)
            if ImportLine(line) != nil || line == "#endif" {
                end = next
            } else if !line.isEmpty, !line.hasPrefix("#") {
                break
            }
        }
        return (source[..<end], source[end...].drop { $0 == "\n" })
    }

    // MARK: The runtime is written for a client called `APIClient` that is public.

    private func adapted(imports: Substring) -> String {
        let lines = imports.split(separator: "\n").map { line -> String in
            guard let line = ImportLine(line) else { return String(line) + "\n" }
            return (line.access == .public ? plan.options.access : line.access).importing(line.module)
        }
        return lines.joined()
    }

    private func adapted(_ source: Substring) -> String {
        String(source).replacing("public ", with: plan.options.access.modifier).replacing("APIClient", with: plan.name)
    }
}
