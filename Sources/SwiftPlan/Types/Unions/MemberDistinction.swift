/// Leaves of the shapes of members what tells them apart: nobody reads the rest, and a client would carry it.
struct MemberDistinction {
    private let original: [UnionPlan.MemberShape]
    private let listCount: Int
    private let kinds: [UnionPlan.MemberShape.Kind: Int]
    /// By property, the different lists of values that members have.
    private var valueSets: [String: Set<Set<EnumPlan.Value>>] = [:]

    init(_ shapes: [UnionPlan.MemberShape]) {
        original = shapes
        listCount = shapes.count { if case .list = $0 { true } else { false } }
        kinds = Dictionary(shapes.flatMap(\.kinds).map { ($0, 1) }, uniquingKeysWith: +)
        for constant in shapes.flatMap(\.constants) {
            valueSets[constant.property, default: []].insert(Set(constant.values))
        }
    }

    var shapes: [UnionPlan.MemberShape] { original.map(reduced) }

    private func reduced(_ shape: UnionPlan.MemberShape) -> UnionPlan.MemberShape {
        switch shape {
        case .list(let element): .list(element: listCount > 1 ? element.map(reduced) : nil)
        case .anyOf(let shapes): .anyOf(shapes.map(reduced))
        case .object(let required, let known, let constants, let isOpen):
            .object(required: required, known: known, constants: constants.filter(tellsApart), isOpen: isOpen)
        case .values: shape.kinds.allSatisfy { kinds[$0] == 1 } ? shape.kinds.first?.shape ?? shape : shape
        case .format: kinds[.text] == 1 ? .string : shape
        case .any, .string, .integer, .number, .boolean: shape
        }
    }

    /// One value tells an object from any other; one of several only from those that have other values.
    private func tellsApart(_ constant: UnionPlan.Constant) -> Bool {
        constant.values.count == 1 || (valueSets[constant.property]?.count ?? 0) > 1
    }
}

extension UnionPlan.MemberShape {
    /// What of JSON a scalar is. Of a number, any other may be taken for it.
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
        case .list, .object: []
        }
    }

    /// Those of the objects in it.
    var constants: [UnionPlan.Constant] {
        switch self {
        case .object(_, _, let constants, _): constants
        case .anyOf(let shapes): shapes.flatMap(\.constants)
        case .list(let element): element?.constants ?? []
        case .any, .string, .format, .integer, .number, .boolean, .values: []
        }
    }
}

extension EnumPlan.Value {
    fileprivate var kind: UnionPlan.MemberShape.Kind {
        switch self {
        case .string: .text
        case .integer, .unsigned, .number: .number
        case .boolean: .flag
        }
    }
}
