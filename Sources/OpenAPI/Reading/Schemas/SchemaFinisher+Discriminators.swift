import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// How many members the discriminators of a description may have that no mapping names. A base has all that include
    /// it, however indirectly, so a line of bases would have a number that grows with the square of its length.
    private static let maximumImplied = 500_000

    /// A member that no mapping names goes by the name of its schema (OpenAPI 3.1 §4.8.25.1).
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
            "the discriminators of the description lead to more than \(Self.maximumImplied) schemas",
            at: schemas[index].location, pointer: schemas[index].jsonPointer)
    }

    private mutating func map(_ members: [SchemaID], of index: Int) {
        guard var discriminator = schemas[index].discriminator, !members.isEmpty else { return }
        var values = Set(discriminator.mapping.map(\.value))
        for member in members {
            // An inline member has no name, and so no value that means it.
            guard let name = implicitName(of: member), values.insert(name).inserted else { continue }
            discriminator.mapping.append((name, target(of: member)))
        }
        schemas[index].discriminator = discriminator
    }

    /// The name in the reference, not that of what the reference leads to in the end.
    private func implicitName(of member: SchemaID) -> String? {
        guard schemas.indices.contains(member.index) else { return nil }
        let schema = schemas[member.index]
        if let name = schema.name { return name }
        guard let next = schema.reference, schemas.indices.contains(next.index) else { return nil }
        return schemas[next.index].name
    }

    /// `{$ref: …}` as a member is a schema of its own that only points at the one that is meant.
    private func target(of id: SchemaID) -> SchemaID {
        guard schemas.indices.contains(id.index), schemas[id.index].name == nil, schemas[id.index].isPlainReference,
            let next = schemas[id.index].reference
        else { return id }
        return next
    }

    /// For each schema, the named schemas that include it by `allOf`.
    private func including() -> [Int: [Int]] {
        var including: [Int: [Int]] = [:]
        for index in schemas.indices where schemas[index].name != nil {
            for part in schemas[index].allOf { including[target(of: part).index, default: []].append(index) }
        }
        return including
    }

    /// The named schemas that include a schema, directly or through others, in document order; `nil` if there are more
    /// than are left.
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
