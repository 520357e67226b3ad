import SchemaNormalization

/// The keys that values of schemas may have in a JSON object.
struct MemberKeys {
    let context: PlanContext
    let direction: Direction

    /// Returns the keys of a schema and of all unions in it.
    func all(of use: SchemaUse) -> [String] {
        var keys: [String] = []
        var found: Set<String> = []
        var seen: Set<NormalID> = []
        var pending = [use]
        while let next = pending.popLast() {
            let schema = context.schemas[next]
            guard seen.insert(schema.id).inserted else { continue }
            switch schema.form {
            case .object(let object):
                keys += object.properties(in: direction).map(\.name).filter { found.insert($0).inserted }
                pending += object.compositions.reversed()
            case .union(let union):
                keys += [union.tag?.property].compactMap { $0 }.filter { found.insert($0).inserted }
                pending += union.members.map(\.use).reversed()
            case .nothing, .anything, .scalar, .enumeration, .list, .tuple, .map:
                break
            }
        }
        return keys
    }
}
