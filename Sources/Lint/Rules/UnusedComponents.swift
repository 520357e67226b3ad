import OpenAPI
import YAMLTree

/// The rule `unused-component`: no reference leads to or into a component. A component that only refers to itself is
/// unused, too.
struct UnusedComponents: LintRule {
    func check(_ subject: LintSubject) {
        guard let components = subject.map.roots[subject.map.rootPath]?["components"] else { return }
        let used = usedPointers(subject)
        let schemes = Set(subject.operations.flatMap(\.security).flatMap(\.schemes).map(\.name))
        for (section, members) in components.entries {
            guard let section = section.text, !section.hasPrefix("x-") else { continue }
            for (key, _) in members.entries {
                let name = key.text ?? ""
                let pointer = "/components/\(section)/\(JSONPointer.escaped(name))"
                let isUsed = section == "securitySchemes" ? schemes.contains(name) : used.contains(pointer)
                guard !isUsed, !name.hasPrefix("x-") else { continue }
                subject.report(
                    .unusedComponent, "nothing refers to '\(name)' in '\(section)'", at: key.location,
                    pointer: "#" + pointer)
            }
        }
    }

    /// Returns the pointers of the components that references lead to or into.
    private func usedPointers(_ subject: LintSubject) -> Set<String> {
        let prefix = subject.map.rootPath + "#"
        var used: Set<String> = []
        for reference in subject.map.references where reference.target.hasPrefix(prefix) {
            guard let component = component(String(reference.target.dropFirst(prefix.count))), !used.contains(component)
            else { continue }
            if !isWithin(reference, component, subject) { used.insert(component) }
        }
        return used.union(inheritors(subject))
    }

    private func component(_ pointer: String) -> String? {
        let parts = pointer.split(separator: "/", maxSplits: 3)
        return parts.count > 2 && parts[0] == "components" ? "/" + parts.prefix(3).joined(separator: "/") : nil
    }

    private func isWithin(_ reference: SpecMap.Reference, _ component: String, _ subject: LintSubject) -> Bool {
        let location = reference.location
        guard location.file.path == subject.map.rootPath, let root = subject.map.roots[subject.map.rootPath] else { return false }
        let path = NodePath(from: root, in: subject.map.rootPath, line: location.line, column: location.column)
        return path.steps.contains { $0.pointer == subject.map.rootPath + "#" + component }
    }

    /// Returns the pointers of the schemas that extend a schema with a discriminator. They are its members even without
    /// a reference.
    private func inheritors(_ subject: LintSubject) -> Set<String> {
        let document = subject.document
        let prefix = subject.map.rootPath + "#"
        let names = document.namedSchemas.map { document[$0] }.filter { schema in
            schema.allOf.contains { document[document.resolved($0)].discriminator != nil }
        }
        return Set(names.map(\.pointer).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    }
}
