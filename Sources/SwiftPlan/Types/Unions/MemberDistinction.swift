/// Reduces the shapes of members to the parts that tell them apart, since a client does not need the rest.
struct MemberDistinction {
    private let original: [UnionPlan.MemberShape]
    private let listCount: Int
    private let mapCount: Int
    private let kinds: [UnionPlan.MemberShape.Kind: Int]
    /// For each property, the different lists of values that members give it.
    private var valueSets: [String: Set<Set<EnumPlan.Value>>] = [:]
    /// For each property, the different shapes that members give it.
    private var fieldShapes: [String: Set<UnionPlan.MemberShape>] = [:]

    init(_ shapes: [UnionPlan.MemberShape]) {
        original = shapes
        listCount = shapes.count { if case .list = $0 { true } else { false } }
        mapCount = shapes.count { if case .map = $0 { true } else { false } }
        kinds = Dictionary(shapes.flatMap(\.kinds).map { ($0, 1) }, uniquingKeysWith: +)
        for object in shapes.flatMap(\.objects) {
            for constant in object.constants {
                valueSets[constant.property, default: []].insert(Set(constant.values))
            }
            let fields = Dictionary(object.fields.map { ($0.name, $0.shape) }) { first, _ in first }
            for name in object.known { fieldShapes[name, default: []].insert(fields[name] ?? .any) }
        }
    }

    var shapes: [UnionPlan.MemberShape] { original.map(reduced) }

    private func reduced(_ shape: UnionPlan.MemberShape) -> UnionPlan.MemberShape {
        switch shape {
        case .list(let element): .list(element: listCount > 1 ? element.map(inner) : nil)
        case .map(let value): .map(value: mapCount > 1 ? value.map(inner) : nil)
        case .anyOf(let shapes): .anyOf(shapes.map(reduced))
        case .object(let object): .object(reduced(object))
        case .values: shape.kinds.allSatisfy { kinds[$0] == 1 } ? shape.kinds.first?.shape ?? shape : shape
        case .format: kinds[.text] == 1 ? .string : shape
        case .any, .string, .integer, .number, .boolean: shape
        }
    }

    /// Returns the shape of a list's element or a map's value. Only an object is reduced.
    private func inner(_ shape: UnionPlan.MemberShape) -> UnionPlan.MemberShape {
        if case .object(let object) = shape { .object(reduced(object)) } else { shape }
    }

    private func reduced(_ object: UnionPlan.ObjectShape) -> UnionPlan.ObjectShape {
        var object = object
        object.constants.removeAll { !tellsApart($0) }
        let constants = Set(object.constants.map(\.property))
        object.fields.removeAll { constants.contains($0.name) || !tellsApart($0) }
        return object
    }

    /// Returns true if the field tells members apart. The type of a value does not, since decoding another type fails
    /// anyway; the exclusion of `null` does.
    private func tellsApart(_ field: UnionPlan.Field) -> Bool {
        guard let shapes = fieldShapes[field.name], shapes.count > 1 else { return false }
        return switch field.shape {
        case .object, .values: true
        case .any, .string, .format, .integer, .number, .boolean, .list, .map, .anyOf: shapes.contains(.any)
        }
    }

    /// Returns true if the constant tells members apart. A single value does; several do if another member has others.
    private func tellsApart(_ constant: UnionPlan.Constant) -> Bool {
        constant.values.count == 1 || (valueSets[constant.property]?.count ?? 0) > 1
    }
}

extension UnionPlan.MemberShape {
    /// The JSON type of a scalar. Integers and other numbers count as one type.
    fileprivate enum Kind: Hashable {
        case text, number, flag

        var shape: UnionPlan.MemberShape? {
            switch self {
            case .text: .string
            case .flag: .boolean
            case .number: nil
            }
        }
    }

    fileprivate var kinds: Set<Kind> {
        switch self {
        case .string, .format: [.text]
        case .integer, .number: [.number]
        case .boolean: [.flag]
        case .values(let values, _): Set(values.map(\.kind))
        case .anyOf(let shapes): Set(shapes.flatMap(\.kinds))
        case .any: [.text, .number, .flag]
        case .list, .map, .object: []
        }
    }

    /// The objects in the shape.
    var objects: [UnionPlan.ObjectShape] {
        switch self {
        case .object(let object): [object]
        case .anyOf(let shapes): shapes.flatMap(\.objects)
        case .list(let inner), .map(let inner): inner?.objects ?? []
        case .any, .string, .format, .integer, .number, .boolean, .values: []
        }
    }
}

extension EnumPlan.Value {
    fileprivate var kind: UnionPlan.MemberShape.Kind {
        switch self {
        case .string: .text
        case .integer, .numeral, .number: .number
        case .boolean: .flag
        }
    }
}
