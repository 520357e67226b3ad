import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// The maximum number of members without a mapping that the discriminators of a spec may have. The members of a
    /// base are all schemas that include it, directly or not, so their number can grow with the square of the length of
    /// a chain of bases.
    private static let maximumImplied = 500_000

    /// Maps the members that no mapping names, by the names of their schemas (OpenAPI 3.1 §4.8.25.1).
    mutating func addImplicitMappings() {
        var left = Self.maximumImplied
        lazy var including = self.including()
        for index in schemas.indices {
            guard let discriminator = schemas[index].discriminator else { continue }
            let members = schemas[index].oneOf + schemas[index].anyOf
            if !members.isEmpty {
                let mapped = Set(discriminator.mapping.map { target(of: $0.schema) })
                map(members.filter { !mapped.contains(target(of: $0)) }, of: index)
            } else if discriminator.isImplicit {
                guard let children = children(of: index, including, &left) else { return reportTooMany(index) }
                map(children.map(SchemaID.init), of: index)
            }
        }
    }

    private func reportTooMany(_ index: Int) {
        context.diagnostics.report(
            Finding.tooLarge,
            "the discriminators of the spec lead to more than \(Self.maximumImplied) schemas",
            at: schemas[index].location, pointer: schemas[index].jsonPointer)
    }

    private mutating func map(_ members: [SchemaID], of index: Int) {
        guard var discriminator = schemas[index].discriminator, !members.isEmpty else { return }
        var values = Set(discriminator.mapping.map(\.value))
        for member in members {
            // An inline member has no name, and therefore no value.
            guard let name = implicitName(of: member), values.insert(name).inserted else { continue }
            discriminator.mapping.append((name, target(of: member)))
        }
        schemas[index].discriminator = discriminator
    }

    /// Returns the name in the reference, not the name at the end of a chain of references.
    private func implicitName(of member: SchemaID) -> String? {
        guard schemas.indices.contains(member.index) else { return nil }
        let schema = schemas[member.index]
        if let name = schema.name { return name }
        guard let next = schema.reference, schemas.indices.contains(next.index) else { return nil }
        return schemas[next.index].name
    }

    /// Returns the target of a member: `{$ref: …}` is a separate schema that only refers to another.
    private func target(of id: SchemaID) -> SchemaID {
        guard schemas.indices.contains(id.index), schemas[id.index].name == nil, schemas[id.index].isPlainReference,
            let next = schemas[id.index].reference
        else { return id }
        return next
    }

    /// Returns for each schema the named schemas that include it by `allOf`.
    private func including() -> [Int: [Int]] {
        var including: [Int: [Int]] = [:]
        for index in schemas.indices where schemas[index].name != nil {
            for part in schemas[index].allOf { including[target(of: part).index, default: []].append(index) }
        }
        return including
    }

    /// Returns the named schemas that include a schema, directly or through others, in document order; `nil` if they
    /// exceed the limit.
    private func children(of index: Int, _ including: [Int: [Int]], _ left: inout Int) -> [Int]? {
        var found: Set<Int> = []
        var pending = including[index] ?? []
        while let child = pending.popLast() {
            guard found.insert(child).inserted else { continue }
            left -= 1
            guard left >= 0 else { return nil }
            pending += including[child] ?? []
        }
        return found.sorted()
    }
}
