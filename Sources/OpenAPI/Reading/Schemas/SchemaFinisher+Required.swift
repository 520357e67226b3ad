import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// The maximum number of schemas and properties that are searched for required names that a schema itself does not
    /// declare. It is far above any real spec: a chain of a thousand schemas, each of which requires a property of the
    /// last, takes one million.
    private static let maximumSteps = 2_000_000

    /// Reports names in `required` without a property, which are often misspelled.
    func checkRequired() {
        let incomplete = schemas.indices.filter { !missing(in: schemas[$0]).isEmpty }
        guard !incomplete.isEmpty else { return }
        let owners = self.owners()
        var left = Self.maximumSteps
        for index in incomplete {
            guard let declared = declaredProperties(around: index, owners, &left) else { return }
            // A part such as `required: [id]` in an `anyOf` has no properties.
            guard !declared.isEmpty else { continue }
            report(missing(in: schemas[index]).filter { !declared.contains($0) }, declared, in: schemas[index])
        }
    }

    /// Returns the required names that the schema does not declare.
    private func missing(in schema: Schema) -> [String] {
        guard !schema.required.isEmpty else { return [] }
        let own = Set(schema.properties.map(\.name))
        return schema.required.filter { !own.contains($0) }
    }

    private func report(_ names: [String], _ declared: Set<String>, in schema: Schema) {
        guard !names.isEmpty else { return }
        let others = declared.subtracting(schema.required)
        var nodes: [String: YAMLNode] = [:]
        if let elements = schema.requiredList?.elements {
            for element in elements {
                if let text = element.text, nodes[text] == nil { nodes[text] = element }
            }
        }
        for name in names {
            report(name, others, at: nodes[name]?.location ?? schema.location, in: schema)
        }
    }

    private func report(_ name: String, _ others: Set<String>, at node: SourceLocation, in schema: Schema) {
        let message = "'required' names '\(name)', which is not among the properties"
        if let meant = context.suggestion(for: name, among: others) {
            context.diagnostics.report(
                Finding.misspelledRequired, message, at: node, pointer: schema.jsonPointer,
                help: .didYouMean(meant))
        } else {
            context.diagnostics.report(
                Finding.undeclaredRequired, message, at: node, pointer: schema.jsonPointer)
        }
    }

    /// Returns for each schema those that have it as a part or a member, or refer to it.
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

    /// Returns the properties of a schema, of the schemas that it is part of, and of their parts; `nil` if the search
    /// is too expensive.
    private func declaredProperties(around index: Int, _ owners: [Int: [Int]], _ left: inout Int) -> Set<String>? {
        guard let above = reached(from: [index], &left, through: { owners[$0] ?? [] }),
            let all = reached(from: above, &left, through: parts)
        else { return nil }
        var names: Set<String> = []
        for index in all {
            left -= schemas[index].properties.count
            guard left > 0 else { return nil }
            for property in schemas[index].properties { names.insert(property.name) }
        }
        return names
    }

    private func reached(
        from start: some Sequence<Int>, _ left: inout Int, through next: (Int) -> [Int]
    ) -> Set<Int>? {
        var found = Set(start)
        var pending = Array(found)
        while let index = pending.popLast() {
            let others = next(index)
            left -= 1 + others.count
            guard left > 0 else { return nil }
            for other in others where found.insert(other).inserted { pending.append(other) }
        }
        return found
    }
}
