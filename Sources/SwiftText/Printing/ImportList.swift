import SwiftPlan

/// Merges the imports of several sources: each module once, with the widest access that any source needs.
struct ImportList {
    private var modules: [String: Module] = [:]

    private struct Module {
        var access: PlanOptions.Access
        /// True if the module does not exist on every platform.
        var isConditional: Bool
    }

    /// - Parameter sources: The lines that import, and the conditions around them.
    init(_ sources: [String]) {
        for source in sources {
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
            let lines = module.access.importing(name)
            return module.isConditional ? "#if canImport(\(name))\n\(lines)#endif\n" : lines
        }
        return lines.joined()
    }
}

/// A line such as `public import Foundation`.
struct ImportLine {
    /// The access level of the import; `internal` if none is written.
    let access: PlanOptions.Access
    let module: Substring

    /// `nil` for any other line.
    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count > 1, words.count < 4, words[words.count - 2] == "import" else { return nil }
        guard let access = words.count == 2 ? .internal : PlanOptions.Access(rawValue: String(words[0])) else { return nil }
        self.access = access
        module = words[words.count - 1]
    }
}
