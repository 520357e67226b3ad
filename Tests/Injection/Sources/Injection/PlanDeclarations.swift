import SwiftPlan

/// The declarations that callers use, with their names in the plan.
struct PlanDeclarations {
    private let plan: ClientPlan

    init(_ plan: ClientPlan) {
        self.plan = plan
    }

    /// The declarations of the plan that the client does not have exactly once.
    func missing(in declarations: [String]) -> [String] {
        var counts: [String: Int] = [:]
        // Each type is declared in an extension of its parent, so declarations have qualified names.
        for declaration in declarations { counts[declaration, default: 0] += 1 }
        return all.filter { counts[$0] != 1 }
    }

    private var all: [String] {
        plan.allTypes.flatMap(declarations)
            + plan.groups.flatMap { group in
                let type = "\(plan.name).\(group.typeName)"
                return ["struct \(type)"]
                    + group.calls.map { "func \(type).\($0.name)(\($0.labels.map { $0 + ":" }.joined()))" }
            } + plan.errors.map { "case \(plan.name).ErrorBody.\($0.name)" }
    }

    private func declarations(of type: TypePlan) -> [String] {
        let name = "\(plan.name).\(type.name)"
        func cases(_ names: [String?]) -> [String] {
            ["enum \(name)"] + names.compactMap { $0 }.map { "case \(name).\($0)" }
        }
        return switch type.shape {
        case .structure(let shape): ["struct \(name)"] + shape.properties.map { "var \(name).\($0.name)" }
        case .multipart(let shape): ["struct \(name)"] + shape.structure.properties.map { "var \(name).\($0.name)" }
        case .enumeration(let shape): cases(shape.cases.map(\.name) + [shape.unknownName])
        case .union(let shape): cases(shape.cases.map(\.name) + [shape.unknownName, shape.severalName])
        case .responses(let shape): cases(shape.cases.map(\.name))
        case .event(let shape): cases(shape.cases.map(\.name) + [shape.unknownName])
        }
    }
}

extension CallPlan {
    fileprivate var labels: [String] {
        guard let body else { return parameters.map(\.label) }
        return parameters.map(\.label) + [body.label] + (body.encoding == .anyData ? ["contentType"] : [])
    }
}
