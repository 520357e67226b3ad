import SwiftPlan

/// Merges the imports of several sources. It imports each module once, with the widest access level of all, and in
/// `#if canImport` only if every source does so.
struct ImportList {
    private var modules: [String: Module] = [:]

    private struct Module {
        var access: PlanOptions.Access
        /// True if each import of the module is in `#if canImport`.
        var isConditional: Bool
    }

    /// - Parameter sources: Texts with import lines and `#if canImport` lines; other lines are ignored.
    init(_ sources: [String]) {
        for source in sources {
            // A condition stays known to the end of its source: only its own module asks for it.
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
    /// The access level; `internal` if the line gives none.
    let access: PlanOptions.Access
    let module: Substring

    /// Parses a line; `nil` if it is not `import MODULE` with at most an access level in front.
    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count > 1, words.count < 4, words[words.count - 2] == "import" else { return nil }
        guard let access = words.count == 2 ? .internal : PlanOptions.Access(rawValue: String(words[0])) else { return nil }
        self.access = access
        module = words[words.count - 1]
    }
}
