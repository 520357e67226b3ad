import SwiftPlan

extension ServerPlan {
    func harmless(_ clean: TextCleaner) -> ServerPlan {
        var plan = self
        plan.address = address.map { piece in
            switch piece {
            case .literal(let text): .literal(clean(text))
            case .variable(let variable): .variable(variable.harmless(clean))
            }
        }
        plan.variables = variables.map { $0.harmless(clean) }
        plan.documentation = documentation.harmless(clean)
        return plan
    }
}

extension ServerPlan.Variable {
    func harmless(_ clean: TextCleaner) -> Self {
        var plan = self
        // The default of a variable with a type is the name of a case.
        if type == nil { plan.defaultValue = clean(defaultValue) }
        plan.documentation = clean(documentation)
        return plan
    }
}

extension ServerVariableType {
    func harmless(_ clean: TextCleaner) -> Self {
        var plan = self
        for index in cases.indices { plan.cases[index].value = clean(cases[index].value) }
        return plan
    }
}
