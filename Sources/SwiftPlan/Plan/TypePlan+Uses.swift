extension TypePlan.Shape {
    /// The types of the values that a value of this shape contains.
    public var uses: [TypeUse] {
        switch self {
        case .structure(let plan): plan.types
        case .multipart(let plan): plan.structure.types
        case .union(let plan): plan.cases.map(\.type)
        case .event(let plan): plan.cases.compactMap(\.type)
        case .responses(let plan): plan.cases.compactMap(\.result.type)
        case .enumeration(let plan): [plan.rawType.type]
        }
    }
}

extension StructPlan {
    fileprivate var types: [TypeUse] {
        properties.map(\.type) + compositions.map(\.type) + [additional?.type].compactMap { $0 }
    }
}

extension ResultPlan {
    /// The names of all types, including enums by status or event, which `type` leaves out.
    public var names: [TypeName] {
        switch self {
        case .byStatus(let name), .events(.byName(let name)): [name]
        case .nothing, .json, .text, .data, .optional, .events, .lines: type?.names ?? []
        }
    }

    /// The type of the value; `nil` for no value, for text, and for enums by status or event.
    public var type: TypeUse? {
        switch self {
        case .json(let type): type
        case .data: .formatted(.base64)
        case .optional(let wrapped): wrapped.type
        case .events(.json(let type)), .lines(let type): type
        case .nothing, .text, .events, .byStatus: nil
        }
    }
}
