import SwiftPlan

/// The merged imports of several sources. Each module is imported once, with the widest access level, and within `#if
/// canImport` only if that is so in every source.
struct ImportList {
    private var modules: [String: Module] = [:]

    private struct Module {
        var access: PlanOptions.Access
        /// True if each import of the module is within `#if canImport`.
        var isConditional: Bool
    }

    /// - Parameter sources: Texts with import lines and `#if canImport` lines; other lines are ignored.
    init(_ sources: [String]) {
        for source in sources {
            // `#endif` is ignored: a condition only concerns the import of the same module.
            var conditions: Set<Substring> = []
            for line in source.split(separator: "\n") {
                if line.hasPrefix("#if canImport("), line.hasSuffix(")") {
                    conditions.insert(line.dropFirst("#if canImport(".count).dropLast())
                } else if let line = ImportLine(line) {
                    add(line, isConditional: conditions.contains(line.module))
                }
            }
        }
    }

    private mutating func add(_ line: ImportLine, isConditional: Bool) {
        let new = Module(access: line.access, isConditional: isConditional)
        let known = modules[String(line.module)] ?? new
        modules[String(line.module)] = Module(
            access: known.access.isWider(than: new.access) ? known.access : new.access,
            isConditional: known.isConditional && isConditional)
    }

    var text: String {
        let lines = modules.sorted { $0.key < $1.key }.map { name, module in
            let statement = module.access.importing(name)
            return module.isConditional ? "#if canImport(\(name))\n\(statement)#endif\n" : statement
        }
        return lines.joined()
    }
}

/// A line such as `public import Foundation`.
struct ImportLine {
    /// The access level; `internal` if the line has none.
    let access: PlanOptions.Access
    let module: Substring

    /// Parses a line. Returns `nil` if it is not `import MODULE` with at most an access level before it.
    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count > 1, words.count < 4, words[words.count - 2] == "import" else { return nil }
        guard let access = words.count == 2 ? .internal : PlanOptions.Access(rawValue: String(words[0])) else { return nil }
        self.access = access
        module = words[words.count - 1]
    }
}
