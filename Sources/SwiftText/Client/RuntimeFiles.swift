import SwiftPlan

/// A printer of the runtime's files: copies the sources of `ClientRuntime` into a client or a shared runtime.
struct RuntimeFiles {
    /// The type that all declarations nest in.
    private let owner: String
    private let part: Part
    private let access: PlanOptions.Access
    /// The access level of declarations that only generated code needs.
    private let internals: PlanOptions.Access
    private let used: Set<RuntimeFeature>
    /// True if a configuration waits for rate limits by default.
    private let isPaced: Bool

    /// The part of the sources to copy.
    enum Part {
        /// All sources, for one client.
        case whole
        /// The sources of a shared runtime.
        case shared
        /// The other sources, for each client that shares the runtime.
        case remainder
    }

    /// Creates the printer of a client's files: the whole runtime, or the part that a shared runtime lacks.
    init(plan: ClientPlan) {
        let used = RuntimeFeature.used(by: plan)
        self.init(
            client: plan.name, access: plan.options.access, used: used,
            isPaced: plan.options.pacing == .documented && used.contains(.pacing),
            part: plan.options.runtime == nil ? .whole : .remainder)
    }

    init(
        client owner: String, access: PlanOptions.Access, used: Set<RuntimeFeature>, isPaced: Bool = false,
        part: Part = .whole, internals: PlanOptions.Access = .internal
    ) {
        self.owner = owner
        self.part = part
        self.access = access
        self.internals = internals
        self.used = part == .whole ? used.union([.own]) : used.subtracting([.own])
        self.isPaced = isPaced
    }

    func texts() -> [SourcePart] {
        RuntimeSources.folders.compactMap { folder in
            let sources = folder.sources.filter { isCopied($0) && $0.isIncluded(in: used) }
            return sources.isEmpty ? nil : text(of: folder, sources)
        }
    }

    private func isCopied(_ source: RuntimeSources.Source) -> Bool {
        switch part {
        case .whole: true
        case .shared: source.destination.isRuntime
        case .remainder: source.destination.isClient
        }
    }

    /// Prints one file from the sources of a folder, with a `MARK` above each source if there are several.
    private func text(of folder: RuntimeSources.Folder, _ sources: [RuntimeSources.Source]) -> SourcePart {
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
            section: folder.section, name: "Runtime-" + folder.name,
            imports: imports.count == 1 ? imports[0] : ImportList(imports).text, text: texts.joined(separator: "\n"))
    }

    /// Adapts the sources, which are written for a public client called `APIClient` without pacing: replaces the name,
    /// the access level and that default. Declarations that only generated code needs are `package` in the sources, and
    /// get the access level for internals.
    private var replacer: WordReplacer {
        WordReplacer([
            "public ": access.modifier,
            "package ": internals.modifier,
            "APIClient": owner,
            Self.gate: isPaced ? Self.gate + " = { \(owner).Pacer() }" : Self.gate,
        ])
    }

    /// Returns the sources of the used features with their original name and access levels.
    static func source(of part: Part, _ used: Set<RuntimeFeature>) -> String {
        let files = RuntimeFiles(client: "APIClient", access: .public, used: used, part: part, internals: .package)
        return files.texts().map(\.text).joined(separator: "\n")
    }

    /// Splits a source into its imports, with the conditions around them, and the rest.
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
