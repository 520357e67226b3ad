import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    let plan: ClientPlan

    func texts() -> [SourcePart] {
        let used = RuntimeFeature.used(by: plan)
        let replacer = replacer(isPaced: plan.options.pacing == .documented && used.contains(.pacing))
        return RuntimeSources.rooms.compactMap { room in
            let sources = room.sources.filter { $0.feature.map(used.contains) ?? true }
            return sources.isEmpty ? nil : text(of: room.name, sources, replacer)
        }
    }

    /// One file, each source of it under a mark. No type has a name like that of the file.
    private func text(of room: String, _ sources: [RuntimeSources.Source], _ replacer: WordReplacer) -> SourcePart {
        var imports: [String] = []
        var texts: [String] = []
        for source in sources {
            let (lines, text) = Self.parted(replacer.replaced(in: source.bytes))
            imports.append(Self.completed(lines))
            texts.append((sources.count > 1 ? "// MARK: - \(source.name)\n\n" : "") + text)
        }
        return SourcePart(
            section: .runtime, name: "Runtime-" + room, imports: imports.count == 1 ? imports[0] : ImportList(imports).text,
            text: texts.joined(separator: "\n"))
    }

    /// The runtime is written for a client called `APIClient` that is public, and not paced until it is asked to be.
    private func replacer(isPaced: Bool) -> WordReplacer {
        WordReplacer([
            "public ": plan.options.access.modifier,
            "APIClient": plan.name,
            Self.gate: isPaced ? Self.gate + " = { \(plan.name).Pacer() }" : Self.gate,
        ])
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

    private static func completed(_ imports: Substring) -> String {
        let lines = imports.split(separator: "\n").map { line in
            ImportLine(line).map { $0.access.importing($0.module) } ?? String(line) + "\n"
        }
        return lines.joined()
    }

    private static let gate = "var makeGate: (@Sendable () -> any CallGate)?"
}
