import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// Reports unions without a finite value. A union may be a member of itself if another member has finite values; if
    /// all members lead back to it, no value fits.
    func reportEmptyUnions() {
        let hasFiniteValue = schemasWithFiniteValues()
        guard hasFiniteValue.contains(false) else { return }
        let graph = SchemaGraph(count: schemas.count) { [schemas] index in
            hasFiniteValue[index] ? [] : Self.parts(of: schemas[index]).filter { !hasFiniteValue[$0] }
        }
        var reported: Set<Int> = []
        for loop in graph.loops() {
            guard let union = loop.schemas.first(where: { schemas[$0].isUnion }), reported.insert(union).inserted else {
                continue
            }
            let description = LoopDescription(loop, of: schemas)
            let name = schemas[union].name.map { "'\($0)'" } ?? "the union"
            context.diagnostics.report(
                Finding.emptyUnion,
                "all members of \(name) lead back to it\(description.inBrackets), so no value fits; any value is accepted",
                at: schemas[union].location, pointer: schemas[union].jsonPointer, notes: description.notes)
        }
    }

    private static func parts(of schema: Schema) -> [Int] {
        (schema.allOf + schema.oneOf + schema.anyOf + (schema.reference.map { [$0] } ?? [])).map(\.index)
    }

    /// Returns for each schema true if a finite value exists: its references and inclusions, and at least one of its
    /// members, have finite values. This is the least fixed point, so two schemas that only refer to each other have
    /// none.
    private func schemasWithFiniteValues() -> [Bool] {
        var hasFiniteValue = [Bool](repeating: false, count: schemas.count)
        var missing = [Int](repeating: 0, count: schemas.count)
        var waiting = [[(index: Int, group: Group)]](repeating: [], count: schemas.count)
        var satisfied = [Set<Group>](repeating: [], count: schemas.count)
        var pending: [Int] = []
        for (index, schema) in schemas.enumerated() {
            for part in schema.allOf + (schema.reference.map { [$0] } ?? []) where schemas.indices.contains(part.index) {
                missing[index] += 1
                waiting[part.index].append((index, .part))
            }
            // `null` is a finite value, although its member has been dropped.
            for (group, members) in [(Group.oneOf, schema.oneOf), (.anyOf, schema.anyOf)]
            where !members.isEmpty && !schema.isNullable {
                missing[index] += 1
                for member in members where schemas.indices.contains(member.index) {
                    waiting[member.index].append((index, group))
                }
            }
            if missing[index] == 0 { pending.append(index) }
        }
        while let index = pending.popLast() {
            hasFiniteValue[index] = true
            for (other, group) in waiting[index] where group == .part || satisfied[other].insert(group).inserted {
                missing[other] -= 1
                if missing[other] == 0 { pending.append(other) }
            }
        }
        return hasFiniteValue
    }

    private enum Group {
        /// All parts must have finite values.
        case part
        /// One member with finite values is enough.
        case oneOf, anyOf
    }
}

extension Schema {
    fileprivate var isUnion: Bool {
        !oneOf.isEmpty || !anyOf.isEmpty
    }
}
