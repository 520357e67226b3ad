import SwiftPlan

extension CallText {
    /// The aliases of the function: one for each earlier name of the call or of one of its arguments.
    var aliases: [Alias] {
        call.origin.formerNames.map { alias(name: $0) }
            + call.parameters.flatMap { parameter in
                parameter.origin.formerNames.map { alias(name: call.name, calling: parameter, $0) }
            }
    }

    /// Returns a function with an earlier name.
    ///
    /// - Parameters:
    ///   - renamed: The argument with the earlier name. It has no default: with one, the two functions would be
    ///     ambiguous.
    ///   - label: The earlier name of the argument.
    private func alias(name: String, calling renamed: ParameterPlan? = nil, _ label: String = "") -> Alias {
        let labels = call.parameters.map(\.label) + bodyLabels
        let newName = "\(call.name)(\(labels.map { $0 + ":" }.joined()))"
        var declared = arguments
        if let renamed, let index = call.parameters.firstIndex(of: renamed) {
            let type = spelling.type(renamed.type)
            declared[index] = "\(label) \(renamed.internalName): \(renamed.isRequired ? type : type + "?")"
        }
        return Alias(renamed: newName) { printer in
            let access = plan.options.access.modifier
            printer.list("\(access)func \(identifier(name))(", declared, ") -> \(resultType) {")
            printer.indent { $0.list("\(identifier(call.name))(", values, ")") }
            printer.line("}")
        }
    }

    private var values: [String] {
        call.parameters.map { "\(argumentLabel($0.label)): \(identifier($0.internalName))" }
            + zip(bodyLabels, ["body", "contentType"]).map { "\($0): \($1)" }
    }

    private var bodyLabels: [String] {
        guard let body = call.body else { return [] }
        return [body.label] + (body.encoding == .anyData ? ["contentType"] : [])
    }
}
