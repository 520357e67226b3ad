import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    private let client: String
    private let access: PlanOptions.Access
    private let used: Set<RuntimeFeature>
    /// Whether a configuration waits for rate limits unless it says otherwise.
    private let isPaced: Bool

    init(plan: ClientPlan) {
        let used = RuntimeFeature.used(by: plan)
        self.init(
            client: plan.name, access: plan.options.access, used: used,
            isPaced: plan.options.pacing == .documented && used.contains(.pacing))
    }

    init(client: String, access: PlanOptions.Access, used: Set<RuntimeFeature>, isPaced: Bool = false) {
        self.client = client
        self.access = access
        self.used = used
        self.isPaced = isPaced
    }

    func texts() -> [SourcePart] {
        RuntimeSources.rooms.compactMap { room in
            let sources = room.sources.filter { $0.isIncluded(in: used) }
            return sources.isEmpty ? nil : text(of: room, sources)
        }
    }

    /// One file, each source of it under a mark. No type has a name like that of the file.
    private func text(of room: RuntimeSources.Room, _ sources: [RuntimeSources.Source]) -> SourcePart {
        let replacer = replacer
        var imports: [String] = []
        var texts: [String] = []
        for source in sources {
            let whole = FeatureText(used: used).stripped(replacer.replaced(in: source.bytes))
            let (lines, text) = Self.parted(whole)
            imports.append(Self.completed(lines))
            texts.append((sources.count > 1 ? "// MARK: - \(source.name)\n\n" : "") + text)
        }
        return SourcePart(
            section: room.section, name: "Runtime-" + room.name,
            imports: imports.count == 1 ? imports[0] : ImportList(imports).text, text: texts.joined(separator: "\n"))
    }

    /// The runtime is written for a client called `APIClient` that is public, and not paced until it is asked to be.
    private var replacer: WordReplacer {
        WordReplacer([
            "public ": access.modifier,
            "APIClient": client,
            Self.gate: isPaced ? Self.gate + " = { \(client).Pacer() }" : Self.gate,
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
