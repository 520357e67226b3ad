import OpenAPI

/// Finds the schemas that apply together where a schema is used: the schema itself, and the schemas that its `$ref` and
/// `allOf` lead to.
///
/// The traversals do not recurse, because the document decides how long a chain is.
final class SchemaParts {
    /// The schemas. The code reads single properties, because a copy of a schema takes longer than most lookups.
    private let schemas: [Schema]
    private var targets: [Target?]
    private var closures: [[SchemaID]?]
    private var closureMarks: [Marks?]

    /// The schema at the end of a chain of wrappers.
    struct Target {
        /// The first schema that is no wrapper, or a named wrapper of an inline schema.
        var id: SchemaID
        /// The marks of the wrappers and of the target itself.
        var marks: Marks
    }

    /// Annotations of a schema. They apply to a value wherever they are made (JSON Schema Validation 2020-12 §9.4).
    struct Marks {
        var isNullable = false
        var isReadOnly = false
        var isWriteOnly = false

        mutating func add(_ other: Marks) {
            isNullable = isNullable || other.isNullable
            isReadOnly = isReadOnly || other.isReadOnly
            isWriteOnly = isWriteOnly || other.isWriteOnly
        }
    }

    init(_ schemas: [Schema]) {
        self.schemas = schemas
        targets = Array(repeating: nil, count: schemas.count)
        closures = Array(repeating: nil, count: schemas.count)
        closureMarks = Array(repeating: nil, count: schemas.count)
    }

    // MARK: - Wrappers

    /// Returns the schema behind references and other wrappers that add nothing to the type.
    func target(of id: SchemaID) -> Target {
        if let known = targets[id.index] { return known }
        var path: [SchemaID] = []
        var seen: Set<SchemaID> = []
        var current = id
        while targets[current.index] == nil, let next = schemas[current.index].wrapped, seen.insert(current).inserted {
            path.append(current)
            current = next
        }
        // A chain of wrappers that leads back to itself ends at the first schema that repeats.
        var target = targets[current.index] ?? Target(id: current, marks: marks(of: current))
        targets[current.index] = target
        for id in path.reversed() where targets[id.index] == nil {
            target.marks.add(marks(of: id))
            // A named wrapper of an inline schema is the target, because the inline schema lacks a name.
            if schemas[id.index].name != nil, schemas[target.id.index].name == nil { target.id = id }
            targets[id.index] = target
        }
        return targets[id.index] ?? target
    }

    private func marks(of id: SchemaID) -> Marks {
        Marks(
            isNullable: schemas[id.index].isNullable || schemas[id.index].isOnlyNull,
            isReadOnly: schemas[id.index].isReadOnly, isWriteOnly: schemas[id.index].isWriteOnly)
    }

    // MARK: - Parts

    /// Returns the parts of a schema. A schema comes after the schemas that it includes, so the schema itself is last.
    func closure(of id: SchemaID) -> [SchemaID] {
        if let known = closures[id.index] { return known }
        let closure = merged([id])
        closures[id.index] = closure
        return closure
    }

    func closure(of ids: [SchemaID]) -> [SchemaID] {
        ids.count == 1 ? closure(of: ids[0]) : merged(ids)
    }

    private func merged(_ ids: [SchemaID]) -> [SchemaID] {
        var closure: [SchemaID] = []
        var seen: Set<SchemaID> = []
        var path: [(id: SchemaID, rest: ArraySlice<SchemaID>)] = []
        for id in ids.map({ target(of: $0).id }) where seen.insert(id).inserted {
            path.append((id, inner(id)[...]))
            while var step = path.popLast() {
                guard let next = step.rest.popFirst() else {
                    closure.append(step.id)
                    continue
                }
                path.append(step)
                let target = target(of: next).id
                if seen.insert(target).inserted { path.append((target, inner(target)[...])) }
            }
        }
        return closure
    }

    /// Returns the schemas that a schema includes. A union of one member includes that member, unless it has a
    /// discriminator.
    func inner(_ id: SchemaID) -> [SchemaID] {
        var inner = schemas[id.index].allOf
        if let reference = schemas[id.index].reference { inner.insert(reference, at: 0) }
        guard schemas[id.index].discriminator == nil else { return inner }
        if schemas[id.index].oneOf.count == 1 { inner += schemas[id.index].oneOf }
        if schemas[id.index].anyOf.count == 1 { inner += schemas[id.index].anyOf }
        return inner
    }

    /// Returns the combined marks of all parts of a schema.
    func closureMarks(of id: SchemaID) -> Marks {
        if let known = closureMarks[id.index] { return known }
        var marks = Marks()
        for part in closure(of: id) { marks.add(self.marks(of: part)) }
        closureMarks[id.index] = marks
        return marks
    }
}

extension Schema {
    /// The schema that this one only refers to or wraps. Both mean the same.
    fileprivate var wrapped: SchemaID? {
        guard leavesTypeOpen, discriminator == nil else { return nil }
        let inner = (reference.map { [$0] } ?? []) + allOf
        switch (inner.count, oneOf.count, anyOf.count) {
        case (1, 0, 0): return inner.first
        case (0, 1, 0): return oneOf.first
        case (0, 0, 1): return anyOf.first
        default: return nil
        }
    }

    /// True if the schema's own keywords leave the type of a value open.
    var leavesTypeOpen: Bool {
        types.isEmpty && restrictsOnlyTypes && !isOnlyNull
    }

    /// True if the schema's own keywords say no more than the types of a value.
    var restrictsOnlyTypes: Bool {
        guard !isNever, enumValues.isEmpty, constant == nil, format == nil, swiftType == nil else { return false }
        guard contentEncoding == nil, contentMediaType == nil, contentSchema == nil else { return false }
        guard properties.isEmpty, required.isEmpty, patternProperties.isEmpty else { return false }
        guard items == nil, prefixItems.isEmpty else { return false }
        switch additionalProperties {
        case .unspecified, .allowed: return true
        case .forbidden, .schema: return false
        }
    }
}
