/// The imports of several sources as those of one file: each module once, as visible as any of them needs it.
struct ImportList {
    private var modules: [String: Module] = [:]

    private struct Module {
        var access: String
        /// Whether it is not there on every platform.
        var isConditional: Bool
    }

    /// From the least visible to the most; an import without one of these is the least.
    private static let accesses = ["internal", "package", "public"]

    /// - Parameter sources: The lines that import, and those of conditions around them.
    init(_ sources: [String]) {
        for source in sources {
            var conditions: Set<Substring> = []
            for line in source.split(separator: "\n") {
                if line.hasPrefix("#if canImport("), line.hasSuffix(")") {
                    conditions.insert(line.dropFirst("#if canImport(".count).dropLast())
                }
                let words = line.split(separator: " ")
                guard words.count == 3, words[1] == "import" else { continue }
                add(String(words[2]), access: String(words[0]), isConditional: conditions.contains(words[2]))
            }
        }
    }

    private mutating func add(_ module: String, access: String, isConditional: Bool) {
        var known = modules[module] ?? Module(access: access, isConditional: isConditional)
        let ranks = [known.access, access].map { Self.accesses.firstIndex(of: $0) ?? 0 }
        known.access = ranks.max().map { Self.accesses[$0] } ?? access
        known.isConditional = known.isConditional && isConditional
        modules[module] = known
    }

    var text: String {
        let lines = modules.sorted { $0.key < $1.key }.map { name, module in
            let line = "\(module.access) import \(name)\n"
            return module.isConditional ? "#if canImport(\(name))\n\(line)#endif\n" : line
        }
        return lines.joined()
    }
}
