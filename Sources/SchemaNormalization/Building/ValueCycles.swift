/// Breaks cycles that would make decoding a value endless: an object contains a union in the same JSON object, and the
/// object is itself a member of that union.
struct ValueCycles {
    private let ids: [NormalID]
    private let numbers: [NormalID: Int]
    private let components: [Int?]

    init(_ ids: [NormalID], _ schemas: NormalSchemas) {
        self.ids = ids
        numbers = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        let numbers = numbers
        let edges = ids.map { id in
            schemas[id].form.sameValue.compactMap { numbers[schemas[$0].id] }
        }
        components = StronglyConnected(edges).components
    }

    /// Returns the objects whose unions lead along a cycle, with forms that lack these unions.
    func broken(_ schemas: NormalSchemas) -> [(id: NormalID, form: SchemaForm)] {
        ids.indices.compactMap { index in
            guard let cycle = components[index] else { return nil }
            func leadsOn(_ use: SchemaUse) -> Bool {
                numbers[schemas[use].id].map { components[$0] == cycle } ?? false
            }
            return schemas[ids[index]].form.without(leadsOn).map { (ids[index], $0) }
        }
    }
}

extension SchemaForm {
    /// The schemas that are decoded from the same JSON value.
    fileprivate var sameValue: [SchemaUse] {
        switch self {
        case .union(let union): union.members.map(\.use)
        case .object(let object): object.compositions
        case .nothing, .anything, .scalar, .enumeration, .list, .tuple, .map: []
        }
    }

    /// Returns an object without the unions that lead along a cycle; `nil` for any other form. The keys of those unions
    /// become additional properties.
    fileprivate func without(_ leadsOn: (SchemaUse) -> Bool) -> SchemaForm? {
        guard case .object(var object) = self, object.compositions.contains(where: leadsOn) else { return nil }
        object.compositions.removeAll(where: leadsOn)
        if case .schema = object.additional {} else { object.additional = .allowed }
        return .object(object)
    }
}
