import SwiftPlan

extension UnionPlan {
    func harmless(_ clean: TextCleaner) -> UnionPlan {
        var plan = self
        plan.discriminator = clean(discriminator)
        plan.cases = cases.map { $0.harmless(clean) }
        return plan
    }
}

extension UnionPlan.Case {
    func harmless(_ clean: TextCleaner) -> Self {
        var plan = self
        plan.values = values.map { clean($0) }
        plan.shape = shape.harmless(clean)
        plan.writtenTag = clean(writtenTag)
        plan.keys = keys.map { clean($0) }
        return plan
    }
}

extension UnionPlan.MemberShape {
    func harmless(_ clean: TextCleaner) -> Self {
        switch self {
        case .any, .string, .integer, .number, .boolean, .format: self
        case .values(let values, let isClosed): .values(values.map { $0.harmless(clean) }, isClosed: isClosed)
        case .list(let element): .list(element: element?.harmless(clean))
        case .map(let value): .map(value: value?.harmless(clean))
        case .anyOf(let shapes): .anyOf(shapes.map { $0.harmless(clean) })
        case .object(let object): .object(object.harmless(clean))
        }
    }
}

extension UnionPlan.ObjectShape {
    func harmless(_ clean: TextCleaner) -> Self {
        var plan = self
        plan.required = required.map { clean($0) }
        plan.known = known.map { clean($0) }
        for index in constants.indices {
            plan.constants[index].property = clean(constants[index].property)
            plan.constants[index].values = constants[index].values.map { $0.harmless(clean) }
        }
        for index in fields.indices {
            plan.fields[index].name = clean(fields[index].name)
            plan.fields[index].shape = fields[index].shape.harmless(clean)
        }
        return plan
    }
}
