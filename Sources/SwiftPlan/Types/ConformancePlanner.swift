/// Decides which types are `Hashable`, and which are `Equatable` alone.
///
/// `Hashable` costs about a fifth of a model's compile time in release, so structs have it only if `tenon.yaml` asks
/// for it. A type can be `Hashable` only if all types that it contains are, so these become `Hashable` as well.
struct ConformancePlanner {
    private let common: PlanOptions.Conformance?
    private let hashable: Set<TypeName>

    init(_ types: [TypePlan], options: PlanOptions) {
        common = options.conformances.max()
        hashable = common == .hashable ? [] : Self.closure(of: options.hashable, in: types.flatMap(\.withNested))
    }

    func marking(_ types: [TypePlan]) -> [TypePlan] { types.map(mark) }

    private func mark(_ type: TypePlan) -> TypePlan {
        var type = type
        type.nested = type.nested.map(mark)
        type.conformance = hashable.contains(type.name) ? .hashable : common
        if common != nil, case .enumeration = type.shape { type.conformance = .hashable }
        return type
    }

    /// Returns the types that match the patterns, and all types that they contain.
    private static func closure(of patterns: [String], in types: [TypePlan]) -> Set<TypeName> {
        guard !patterns.isEmpty else { return [] }
        let contained = Dictionary(types.map { ($0.name, $0.shape.uses.flatMap(\.names)) }) { first, _ in first }
        var next = types.map(\.name).filter { name in
            patterns.contains { DocumentFilter.Names.matches($0, name.description) }
        }
        var found = Set(next)
        while let name = next.popLast() {
            for other in contained[name] ?? [] where found.insert(other).inserted { next.append(other) }
        }
        return found
    }
}

extension PlanOptions {
    /// Returns the names in `hashable` that match no type of a client.
    public func unknownHashableNames(in plan: ClientPlan) -> [String] {
        guard !hashable.isEmpty else { return [] }
        let names = plan.allTypes.map(\.name.description)
        return hashable.filter { pattern in !names.contains { DocumentFilter.Names.matches(pattern, $0) } }
    }
}
