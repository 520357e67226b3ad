/// Stores large values outside the structs that contain them. To copy a value, the compiler emits code for every field,
/// including the fields of values that are stored in place. Without indirection, this would be most of the code of a
/// client with large nested objects, and values would take much of the stack.
struct SizePlanner {
    /// The number of fields, including nested ones, above which a struct stores some of them outside.
    private static let limit = 128
    /// The number of fields from which indirection is worthwhile.
    private static let worthwhile = 8

    private let types: [TypeName: TypePlan]
    private var sizes: [TypeName: Int] = [:]
    private var outside: [TypeName: Set<Int>] = [:]

    init(_ types: [TypePlan]) {
        self.types = Dictionary(types.flatMap(\.withNested).map { ($0.name, $0) }) { first, _ in first }
        for type in types.flatMap(\.withNested) {
            measure(type.name)
        }
    }

    func marking(_ types: [TypePlan]) -> [TypePlan] {
        types.map(marking)
    }

    private func marking(_ type: TypePlan) -> TypePlan {
        var type = type
        type.nested = marking(type.nested)
        if case .structure(var plan) = type.shape {
            for index in outside[type.name] ?? [] {
                plan.properties[index].isIndirect = true
            }
            type.shape = .structure(plan)
        }
        return type
    }

    // MARK: Measuring

    /// Measures the types that a type stores, and then the type itself. It does not recurse, because a document decides
    /// the depth. Cycles are broken already.
    private mutating func measure(_ name: TypeName) {
        var pending = [name]
        while let next = pending.last {
            guard sizes[next] == nil, let type = types[next] else {
                pending.removeLast()
                continue
            }
            let unknown = Self.storedTypes(of: type).filter { sizes[$0] == nil && types[$0] != nil && !pending.contains($0) }
            if unknown.isEmpty {
                sizes[next] = size(of: type)
                pending.removeLast()
            } else {
                pending += unknown
            }
        }
    }

    private static func storedTypes(of type: TypePlan) -> [TypeName] {
        switch type.shape {
        case .structure(let plan):
            (plan.properties.filter { !$0.isIndirect }.map(\.type) + plan.compositions.map(\.type)).compactMap(\.directName)
        case .union(let plan): plan.cases.filter { !$0.isIndirect }.compactMap(\.type.directName)
        case .enumeration, .responses, .multipart, .event: []
        }
    }

    private mutating func size(of type: TypePlan) -> Int {
        switch type.shape {
        case .structure(let plan): size(of: plan, type.name)
        case .union(let plan): plan.cases.map { $0.isIndirect ? 1 : size(of: $0.type) }.max() ?? 1
        case .enumeration, .responses, .multipart, .event: 1
        }
    }

    private mutating func size(of plan: StructPlan, _ name: TypeName) -> Int {
        let properties = plan.properties.map { $0.isIndirect || $0.constant != nil ? 1 : size(of: $0.type) }
        var total = properties.reduce(plan.compositions.reduce(0) { $0 + size(of: $1.type) }, +)
        let largest = properties.indices.filter { properties[$0] >= Self.worthwhile }
            .sorted { (properties[$1], $0) < (properties[$0], $1) }
        for index in largest where total > Self.limit {
            outside[name, default: []].insert(index)
            total -= properties[index] - 1
        }
        return max(total, 1)
    }

    private func size(of type: TypeUse) -> Int {
        type.directName.flatMap { sizes[$0] } ?? 1
    }
}
