import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// A name in `required` that no property has is a demand that nothing can meet, and often a misspelled one.
    func checkRequired() {
        let doubtful = schemas.indices.filter { index in
            schemas[index].required.contains { name in !schemas[index].properties.contains { $0.name == name } }
        }
        guard !doubtful.isEmpty else { return }
        let owners = self.owners()
        for index in doubtful {
            let declared = declaredProperties(around: index, owners)
            // A part such as `required: [id]` in an `anyOf` without properties says nothing of where they are.
            guard !declared.isEmpty else { continue }
            for name in schemas[index].required where !declared.contains(name) {
                report(name, declared.subtracting(schemas[index].required), in: schemas[index])
            }
        }
    }

    private func report(_ name: String, _ others: Set<String>, in schema: Schema) {
        let node = schema.requiredList?.elements.first { $0.text == name }
        let place = node?.location ?? schema.location
        let message = "'required' names '\(name)', which is not among the properties"
        if let meant = suggestion(for: name, among: others) {
            context.diagnostics.warning(
                Finding.misspelledRequired.id, message, at: place, pointer: schema.jsonPointer,
                help: "did you mean '\(meant)'?")
        } else {
            context.diagnostics.report(
                Diagnostic(
                    id: Finding.undeclaredRequired.id, severity: .note, message: message, location: place,
                    pointer: schema.jsonPointer))
        }
    }

    /// By schema: those that have it among their parts or members, or refer to it.
    private func owners() -> [Int: [Int]] {
        var owners: [Int: [Int]] = [:]
        for index in schemas.indices {
            for part in parts(of: index) { owners[part, default: []].append(index) }
        }
        return owners
    }

    private func parts(of index: Int) -> [Int] {
        let schema = schemas[index]
        return (schema.allOf + schema.anyOf + schema.oneOf + (schema.reference.map { [$0] } ?? []))
            .map(\.index).filter(schemas.indices.contains)
    }

    /// Of a schema, of all that it is part of, and of all the parts of those.
    private func declaredProperties(around index: Int, _ owners: [Int: [Int]]) -> Set<String> {
        let above = reached(from: [index]) { owners[$0] ?? [] }
        let all = reached(from: above, through: parts)
        return Set(all.flatMap { schemas[$0].properties.map(\.name) })
    }

    private func reached(from start: some Sequence<Int>, through next: (Int) -> [Int]) -> Set<Int> {
        var found = Set(start)
        var pending = Array(found)
        while let index = pending.popLast() {
            for other in next(index) where found.insert(other).inserted { pending.append(other) }
        }
        return found
    }
}
