import SwiftPlan

extension TypePlan {
    func harmless(_ clean: TextCleaner) -> TypePlan {
        var plan = self
        plan.documentation = documentation.harmless(clean)
        plan.nested = nested.map { $0.harmless(clean) }
        plan.shape =
            switch shape {
            case .structure(let shape): .structure(shape.harmless(clean))
            case .enumeration(let shape): .enumeration(shape.harmless(clean))
            case .union(let shape): .union(shape.harmless(clean))
            case .responses: shape
            case .multipart(let shape): .multipart(shape.harmless(clean))
            case .event(let shape): .event(shape.harmless(clean))
            }
        return plan
    }
}

extension StructPlan {
    func harmless(_ clean: TextCleaner) -> StructPlan {
        var plan = self
        plan.properties = properties.map { $0.harmless(clean) }
        return plan
    }
}

extension PropertyPlan {
    func harmless(_ clean: TextCleaner) -> PropertyPlan {
        var plan = self
        plan.wireName = clean(wireName)
        plan.defaultValue = defaultValue?.harmless(clean)
        plan.constant = constant?.harmless(clean)
        plan.documentation = documentation.harmless(clean)
        return plan
    }
}

extension DefaultValue {
    func harmless(_ clean: TextCleaner) -> DefaultValue {
        switch self {
        case .string(let text): .string(clean(text))
        case .integer, .number, .boolean, .enumCase, .emptyArray, .emptyDictionary: self
        case .array(let values): .array(values.map { $0.harmless(clean) })
        case .dictionary(let entries): .dictionary(entries.map { $0.harmless(clean, name: clean($0.name)) })
        case .structure(let entries): .structure(entries.map { $0.harmless(clean, name: $0.name) })
        }
    }
}

extension DefaultValue.Entry {
    func harmless(_ clean: TextCleaner, name: String) -> Self {
        var entry = self
        entry.name = name
        entry.value = value.harmless(clean)
        return entry
    }
}

extension EnumPlan {
    func harmless(_ clean: TextCleaner) -> EnumPlan {
        var plan = self
        for index in cases.indices {
            plan.cases[index].value = cases[index].value.harmless(clean)
            plan.cases[index].documentation = clean(cases[index].documentation)
        }
        return plan
    }
}

extension EnumPlan.Value {
    func harmless(_ clean: TextCleaner) -> Self {
        if case .string(let text) = self { .string(clean(text)) } else { self }
    }
}

extension MultipartPlan {
    func harmless(_ clean: TextCleaner) -> MultipartPlan {
        var plan = self
        plan.structure = structure.harmless(clean)
        for index in parts.indices {
            plan.parts[index].contentType = clean(parts[index].contentType)
            if case .joined(let separator) = parts[index].kind {
                plan.parts[index].kind = .joined(separator: clean(separator))
            }
        }
        return plan
    }
}

extension EventPlan {
    func harmless(_ clean: TextCleaner) -> EventPlan {
        var plan = self
        for index in cases.indices { plan.cases[index].event = clean(cases[index].event) }
        return plan
    }
}
